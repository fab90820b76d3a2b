package escrowsim.summary;

import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.Optional;

/**
 * What the draws of the inputs make of a design, in their order.
 *
 * @param plans of all draws
 * @param usefulPerYear useful accesses in an average year of each draw; of the first ones where there are very many
 * @param errors of lawful access from the start to the horizon, of the same draws
 * @param luck worlds at the best guesses of all inputs, which luck alone tells apart; missing where none were run
 */
public record DesignDraws(
        List<TrialPlan> plans, List<Double> usefulPerYear, List<Double> errors, Optional<Tally> luck) {

    /** So many worlds at the best guesses are enough to show how luck spreads outcomes. */
    public static final int MOST_OF_LUCK = 32_768;

    /** Where inputs are what they are. */
    public static final DesignDraws NONE = new DesignDraws(List.of(), List.of(), List.of(), Optional.empty());

    public DesignDraws {
        plans = List.copyOf(plans);
        usefulPerYear = List.copyOf(usefulPerYear);
        errors = List.copyOf(errors);
    }

    /** Whether inputs are drawn at all. */
    boolean isNone() {
        return plans.isEmpty();
    }
}
