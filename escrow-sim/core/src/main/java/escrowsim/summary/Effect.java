package escrowsim.summary;

import escrowsim.trial.PairTally;
import java.util.Optional;

/**
 * One input from the low to the high end of its range, with all others at their best guesses and in the same worlds.
 *
 * @param low the outcome with the input at its low end; missing where there is nothing to estimate
 * @param difference the outcome at the high end minus that at the low end
 */
public record Effect(
        String input,
        OutcomeMetric metric,
        Optional<Estimate> low,
        Optional<Estimate> high,
        Optional<Difference> difference,
        long trials)
        implements Influence {

    /** An effect that changes an outcome by this share of it should not go unseen. */
    private static final double SHARE_THAT_MATTERS = 0.5;

    /**
     * The effect on one outcome.
     *
     * @param pairs high minus low, world by world
     */
    public static Effect of(
            String input, OutcomeMetric metric, DesignOutcomes low, DesignOutcomes high, PairTally pairs, long trials) {
        Optional<Estimate> atLow = estimate(low, metric);
        Optional<Estimate> atHigh = estimate(high, metric);
        boolean exact = isExact(atLow) && isExact(atHigh);
        Optional<Difference> difference = exact
                ? Optional.of(Combined.difference(atHigh.orElseThrow(), atLow.orElseThrow()))
                : Comparison.difference(metric, high, low, pairs);
        return new Effect(input, metric, atLow, atHigh, difference, trials);
    }

    /** An input that has no part in the outcome: the same plan at both ends. */
    public static Effect none(String input, OutcomeMetric metric, DesignOutcomes outcomes, long trials) {
        Optional<Estimate> estimate = estimate(outcomes, metric);
        Difference nothing = new Difference(0, 0, 0, IntervalMethod.EXACT, true, trials, 0, 0);
        return new Effect(input, metric, estimate, estimate, Optional.of(nothing), trials);
    }

    private static Optional<Estimate> estimate(DesignOutcomes outcomes, OutcomeMetric metric) {
        return outcomes.of(metric).flatMap(Outcome::estimate);
    }

    private static boolean isExact(Optional<Estimate> estimate) {
        return estimate.map(Estimate::method)
                .filter(IntervalMethod.EXACT::equals)
                .isPresent();
    }

    /** Whether it is known that the input does nothing here. */
    public boolean isNone() {
        return difference
                .filter(d -> d.value() == 0 && d.low() == 0 && d.high() == 0)
                .isPresent();
    }

    @Override
    public double size() {
        return difference.map(d -> Math.abs(d.value())).orElse(0.0);
    }

    @Override
    public Finding finding() {
        if (difference.isEmpty()) {
            return Finding.TOO_FEW_TRIALS;
        }
        Difference moved = difference.get();
        if (moved.verdict() != Verdict.NOT_DETECTED) {
            return Finding.DETECTED;
        }
        double outcome = Math.max(
                low.map(Estimate::value).orElse(0.0), high.map(Estimate::value).orElse(0.0));
        double reach = Math.max(Math.abs(moved.low()), Math.abs(moved.high()));
        return reach <= SHARE_THAT_MATTERS * outcome || isNone() ? Finding.NOT_DETECTED : Finding.TOO_FEW_TRIALS;
    }
}
