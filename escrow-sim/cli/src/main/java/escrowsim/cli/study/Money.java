package escrowsim.cli.study;

import escrowsim.access.LawfulFunnel;
import escrowsim.cli.terminal.Wrap;
import escrowsim.engine.Observer;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.summary.Costs;
import escrowsim.summary.Costs.Item;
import escrowsim.summary.Estimate;
import escrowsim.summary.Losses;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Prices;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Both sides in US dollars, for those who ask for it. */
public final class Money {

    private Money() {}

    /** What to add up while the worlds of a plan run. */
    public static Losses losses(StudyPlan plan, Observer next) {
        return new Losses(
                plan.designs().stream().map(design -> design.scenario().plan()).toList(),
                plan.designs().stream()
                        .<IntFunction<Prices.Loss>>map(
                                design -> draw -> design.scenario().prices(draw).loss())
                        .toList(),
                plan.isDrawn(),
                next);
    }

    /** The account of each design, in the order of the plan. */
    public static List<Costs> of(StudyResults results, Losses losses) {
        List<Design> designs = results.plan().designs();
        List<Costs> costs = new ArrayList<>();
        for (int d = 0; d < designs.size(); d++) {
            String id = designs.get(d).id();
            Scenario scenario = designs.get(d).scenario();
            costs.add(
                    scenario.doubt().isPresent()
                            ? ofDraws(scenario, results, losses, d)
                            : Costs.of(id, year(scenario, results, losses.usdPerYear(d), id)));
        }
        return costs;
    }

    private static Costs.Year year(Scenario scenario, StudyResults results, Estimate lossUsd, String design) {
        Prices prices = scenario.world().prices();
        return new Costs.Year(
                accessesUsd(results.lawfulOf(design).funnel(), prices, lossUsd.trials()),
                Estimate.exact(isKept(scenario) ? prices.custodyUsdPerYear() : 0, lossUsd.trials()),
                lossUsd,
                useful(results, design, lossUsd.trials()));
    }

    private static Estimate useful(StudyResults results, String design, long trials) {
        return results.of(design)
                .of(OutcomeMetric.LAWFUL_ACCESSES_USEFUL)
                .flatMap(outcome -> outcome.estimate())
                .orElse(Estimate.exact(0, trials));
    }

    private static boolean isKept(Scenario scenario) {
        return scenario.world().custody().holders().isPresent();
    }

    private static Costs ofDraws(Scenario scenario, StudyResults results, Losses losses, int d) {
        String design = results.plan().designs().get(d).id();
        Estimate lossUsd = losses.usdPerYear(d);
        long trials = lossUsd.trials();
        List<LawfulFunnel> funnels = results.lawfulOf(design).funnelsOfDraws();
        List<Double> accesses = new ArrayList<>();
        List<Double> custody = new ArrayList<>();
        List<Double> useful = new ArrayList<>();
        for (int i = 0; i < funnels.size(); i++) {
            Prices prices = scenario.prices(i + 1);
            accesses.add(accessesUsd(funnels.get(i), prices, trials).value());
            custody.add(isKept(scenario) ? prices.custodyUsdPerYear() : 0);
            useful.add(funnels.get(i).perYear().useful());
        }
        return Costs.of(
                design,
                new Costs.Year(
                        meanOf(accesses, trials), meanOf(custody, trials), lossUsd, useful(results, design, trials)),
                new Costs.YearByDraw(accesses, custody, losses.usdPerYearByDraw(d), useful));
    }

    private static Estimate meanOf(List<Double> draws, long trials) {
        return Estimate.ofDraws(draws.stream().mapToDouble(Double::doubleValue).toArray(), trials);
    }

    private static Estimate accessesUsd(LawfulFunnel funnel, Prices prices, long trials) {
        double accesses = funnel.perYear().accesses();
        return Estimate.ofMean(accesses, accesses * funnel.relativeErrorOfAccesses(), trials)
                .times(prices.usdPerAccess() + funnel.searchUsdPerAccess());
    }

    /** The account of each design in a sentence, and what all of them rest on; nothing where it is not asked for. */
    public static List<String> paragraph(StudyResults results) {
        if (results.costs().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(""));
        results.costs()
                .forEach(design -> sentence(design).ifPresent(sentence -> lines.addAll(Wrap.lines(sentence, 2))));
        lines.addAll(Wrap.lines(
                "Prices are assumptions (escrowsim list parameters): police have paid 50 USD for an unlock, 75,160 USD for a"
                        + " mean wiretap and 900,000 USD for one telephone. The law of losses was fitted to breaches of up to 100,000"
                        + " records and is extrapolated beyond. What an access is worth, and to whom a loss falls, this does not say.",
                2));
        return lines;
    }

    private static Optional<String> sentence(Costs design) {
        return design.of(Item.BREAK_EVEN)
                .map(breakEven ->
                        "Money, " + design.design() + ": " + usd(design, Item.TOTAL) + " USD a year, of which "
                                + usd(design, Item.ACCESSES) + " for accesses, " + usd(design, Item.CUSTODY)
                                + " for custody and " + usd(design, Item.EXPOSURE)
                                + " for exposures. A useful access would have to be worth "
                                + shown(breakEven) + " USD for the value of all to equal that.");
    }

    private static String usd(Costs design, Item item) {
        return design.of(item).map(Money::shown).orElse("-");
    }

    /** With its interval, unless three digits do not show one. */
    private static String shown(Estimate estimate) {
        return Wording.number(estimate.low()).equals(Wording.number(estimate.high()))
                ? Wording.number(estimate.value())
                : Shown.withInterval(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, estimate);
    }
}
