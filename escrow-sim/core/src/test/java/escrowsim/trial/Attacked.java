package escrowsim.trial;

import escrowsim.attack.Attack;
import escrowsim.attack.Campaigns;
import escrowsim.attack.Frailty;
import escrowsim.attack.Modifiers;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySearch;
import escrowsim.custody.PartialKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Plans of a test with other attacks than those of its {@link escrowsim.oracle.World}. */
final class Attacked {

    private Attacked() {}

    static TrialPlan each(TrialPlan plan, UnaryOperator<Attack> change) {
        return with(plan, plan.attacks().stream().map(change).toList(), plan.campaigns());
    }

    static TrialPlan also(TrialPlan plan, Attack... more) {
        List<Attack> all = new ArrayList<>(plan.attacks());
        all.addAll(List.of(more));
        return with(plan, all, plan.campaigns());
    }

    /** The same shares, of which each opens only a part of a key. */
    static TrialPlan searched(TrialPlan plan, KeySearch search) {
        CustodyModel shares = plan.custody();
        return new TrialPlan(
                plan.seed(),
                plan.horizonYears(),
                plan.service(),
                new PartialKey(shares.holders().orElseThrow(), shares.keys(), shares.response(), search),
                plan.custodians(),
                plan.attacks(),
                plan.campaigns());
    }

    static TrialPlan trending(TrialPlan plan, double perYear) {
        return modified(plan, new Modifiers(perYear, Frailty.NONE));
    }

    static TrialPlan frail(TrialPlan plan, double shape, boolean shared) {
        return modified(plan, new Modifiers(0, new Frailty(shape, shared)));
    }

    static TrialPlan modified(TrialPlan plan, Modifiers modifiers) {
        return each(plan, a -> new Attack(a.name(), a.model(), a.on(), a.dwell(), a.pooledShare(), modifiers));
    }

    static TrialPlan campaigns(TrialPlan plan, double gamma, double shape, double rate) {
        List<String> all = plan.attacks().stream().map(Attack::name).toList();
        return with(plan, plan.attacks(), new Campaigns(all, gamma, shape, rate));
    }

    private static TrialPlan with(TrialPlan plan, List<Attack> attacks, Campaigns campaigns) {
        return new TrialPlan(
                plan.seed(),
                plan.horizonYears(),
                plan.service(),
                plan.custody(),
                plan.custodians(),
                attacks,
                campaigns);
    }
}
