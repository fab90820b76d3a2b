package escrowsim.trial;

import escrowsim.custody.Reliability;
import escrowsim.random.Streams;
import java.util.List;
import java.util.Optional;

/** How worlds are drawn. */
public enum Sampling {
    /** As they come, all with the same weight. */
    CRUDE,
    /** Only worlds in which an exposure is possible, each with its weight. */
    RARE;

    /** Where no exposure is likelier than this, rare worlds are looked for: of 20,000 crude ones at most 20 would show any. */
    static final double RARE_BELOW = 1e-3;

    /** What suits a plan; a function of the plan alone. */
    public static Sampling of(TrialPlan plan) {
        return RareEvents.of(plan, TrialKernel.sources(plan, Sampling.RARE))
                        .filter(events -> events.expectedGatherings() > 0 && events.expectedGatherings() < RARE_BELOW)
                        .isPresent()
                ? RARE
                : CRUDE;
    }

    /** Why rare worlds of a plan cannot be drawn, for people; empty if they can. */
    public static Optional<String> obstacle(TrialPlan plan) {
        List<String> unsteady =
                plan.threats().unsteady(plan.custodians(), new Streams(plan.seed()), TrialKernel.purchasable(plan));
        if (!unsteady.isEmpty()) {
            return Optional.of("it covers incidents at a constant rate only, and not " + String.join(", ", unsteady));
        }
        if (plan.escrow().isPresent() && !RareEvents.opensWithSharesAlone(plan)) {
            return Optional.of(
                    "it does not cover the custody model " + plan.custody().id());
        }
        boolean tooTangled = plan.accessStructure()
                .filter(structure -> !Reliability.canBeExact(structure))
                .isPresent();
        return tooTangled ? Optional.of("too many custodians occur more than once in the rule") : Optional.empty();
    }
}
