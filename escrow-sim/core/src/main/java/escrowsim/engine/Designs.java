package escrowsim.engine;

import escrowsim.trial.TrialPlan;
import java.util.List;

/**
 * The designs of one run. All meet the same worlds, trial by trial.
 *
 * @param plans one for each design
 * @param reference index of the design that the others are compared with
 */
public record Designs(List<TrialPlan> plans, int reference) {

    public Designs {
        plans = List.copyOf(plans);
        if (reference < 0 || reference >= plans.size()) {
            throw new IllegalArgumentException(
                    "the reference must be one of the " + plans.size() + " designs, was number " + reference);
        }
    }

    public static Designs of(TrialPlan plan) {
        return new Designs(List.of(plan), 0);
    }
}
