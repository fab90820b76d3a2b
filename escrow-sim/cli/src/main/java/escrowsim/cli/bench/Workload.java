package escrowsim.cli.bench;

import escrowsim.trial.TrialPlan;
import java.util.function.LongFunction;

/**
 * What is measured: the same question to the engine and to a plain loop.
 *
 * @param goal how many times the loop's time the engine should take: where the best scalar loop in C stands beside this one
 *     in Java, times what the engine may take of C's
 */
public record Workload(
        String id, String title, String amount, double goal, TrialPlan plan, LongFunction<? extends Loop> loop) {

    /** A plain loop, ready to run. */
    public interface Loop {

        Answer run(long trials);

        /** In a trial of the last run, on average. */
        double eventsPerTrial(long trials);
    }

    /**
     * Losses of records in one year.
     *
     * @param seed of the engine's numbers and of the loop's, which have nothing in common
     */
    public static Workload compoundLoss(long seed) {
        return new Workload(
                "K1",
                "Compound loss (K1): 2.5 incidents a year take lognormal numbers of records, one year",
                "user-years exposed",
                0.82,
                CompoundLoss.plan(Long.toString(seed)),
                CompoundLoss::new);
    }

    public static Workload thresholdsInTime(long seed) {
        return new Workload(
                "K2",
                "Thresholds in time (K2): any 3 of 5 custodians inside at once, ten years",
                "years exposed",
                1.0,
                ThresholdsInTime.plan(Long.toString(seed)),
                ScalarLoop::new);
    }
}
