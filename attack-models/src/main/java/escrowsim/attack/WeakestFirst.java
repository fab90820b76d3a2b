package escrowsim.attack;

import java.util.List;

/**
 * An adversary who buys. It knows the rule and every custodian's {@link Answering#priceUsd() price}, saves its budget, and
 * buys the qualified set that costs least as soon as it can pay for it, one incident; then it saves again for the same set, as
 * keys may have changed. Nothing about it is left to chance but what the modifiers make of its budget.
 *
 * @param budgetUsdPerYear what it can spend, in US dollars a year
 */
public record WeakestFirst(double budgetUsdPerYear) implements AttackModel {

    public WeakestFirst {
        Rates.require("budget_usd_per_year", budgetUsdPerYear);
    }

    @Override
    public String id() {
        return "weakest-first";
    }

    @Override
    public String actor() {
        return "buyer";
    }

    @Override
    public String place(Custodian hit) {
        return "";
    }

    @Override
    public String rateKey() {
        return "budget_usd_per_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        int[] set = attack.cheapestSet();
        double priceUsd = 0;
        for (int i : set) {
            priceUsd += attack.custodian(i).answering().priceUsd();
        }
        if (set.length == 0 || budgetUsdPerYear == 0) {
            return List.of();
        }
        Timeline timeline = attack.timeline(new Arrivals.Regular(priceUsd / budgetUsdPerYear), "(buyer)");
        Draws[] certain = new Draws[set.length];
        java.util.Arrays.fill(certain, timeline.draws());
        return List.of(IncidentSource.across(set, certain, 1, attack, timeline));
    }
}
