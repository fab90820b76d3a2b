package escrowsim.summary;

import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.Arrays;
import java.util.List;

/**
 * How precisely an outcome is to be known: its 95 % interval within plus or minus {@code halfWidth} of the estimate, in every
 * design that has escrow.
 *
 * <p>Whether it is, is looked at after fixed numbers of blocks: each of the first eight, then eight times between one power of
 * two and the next. Where a run stops is therefore a function of its worlds alone, and what it gives is what a run of that
 * fixed length gives. Stopping at the first look that is precise enough makes the interval cover slightly less often than it
 * says, the less the narrower it is asked to be; few looks keep that small.
 *
 * @param halfWidth in the metric's unit
 * @param mostTrials where a run stops at the latest
 * @see <a href="https://doi.org/10.1214/aoms/1177700156">Chow and Robbins, On the asymptotic theory of fixed-width sequential
 *     confidence intervals for the mean (1965)</a>
 */
public record Precision(OutcomeMetric metric, double halfWidth, long mostTrials) {

    /** Where a run stops that is not told. */
    public static final long MOST_TRIALS = 2_000_000;

    private static final int LOOKS_PER_DOUBLING = 8;

    public Precision {
        if (metric.inOneWorld().isEmpty()) {
            throw new IllegalArgumentException("metric must be one that single worlds have, was " + metric.id());
        }
        if (!(halfWidth > 0 && halfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("half_width must be above 0, was " + halfWidth);
        }
        if (mostTrials < 1) {
            throw new IllegalArgumentException("max_trials must be 1 or more, was " + mostTrials);
        }
    }

    /** The metrics that more worlds make more precise: the others are known by formula, or made of these. */
    public static List<OutcomeMetric> metrics() {
        return Arrays.stream(OutcomeMetric.values())
                .filter(metric -> metric.inOneWorld().isPresent())
                .toList();
    }

    /** Whether to look after so many blocks. */
    public static boolean looksAfter(long blocks) {
        return blocks > 0 && blocks % Math.max(1, Long.highestOneBit(blocks) / LOOKS_PER_DOUBLING) == 0;
    }

    /** Whether one design's outcome is known as precisely as that; what cannot be estimated is not. */
    public boolean isReached(TrialPlan plan, Tally tally) {
        return plan.escrow().isEmpty()
                || DesignOutcomes.estimate(metric, plan, tally)
                        .filter(estimate -> reach(estimate) <= halfWidth)
                        .isPresent();
    }

    /** How far the interval reaches from the estimate, to its longer side. */
    public static double reach(Estimate estimate) {
        return Math.max(estimate.high() - estimate.value(), estimate.value() - estimate.low());
    }
}
