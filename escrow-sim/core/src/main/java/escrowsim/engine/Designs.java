package escrowsim.engine;

import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialPlan;
import java.util.List;

/**
 * The designs of one run. All meet the same worlds, trial by trial.
 *
 * @param plans one for each design, at the best guesses
 * @param reference index of the design that the others are compared with
 * @param draws where the inputs are drawn, one for each design; else empty
 */
public record Designs(List<TrialPlan> plans, int reference, List<ParameterDraws> draws) {

    public Designs {
        plans = List.copyOf(plans);
        draws = List.copyOf(draws);
        if (reference < 0 || reference >= plans.size()) {
            throw new IllegalArgumentException(
                    "the reference must be one of the " + plans.size() + " designs, was number " + reference);
        }
        if (!draws.isEmpty() && draws.size() != plans.size()) {
            throw new IllegalArgumentException(
                    "each of the " + plans.size() + " designs has its draws, or none, was " + draws.size());
        }
    }

    /** Designs whose inputs are what they are. */
    public Designs(List<TrialPlan> plans, int reference) {
        this(plans, reference, List.of());
    }

    public static Designs of(TrialPlan plan) {
        return new Designs(List.of(plan), 0);
    }

    boolean drawn() {
        return !draws.isEmpty();
    }
}
