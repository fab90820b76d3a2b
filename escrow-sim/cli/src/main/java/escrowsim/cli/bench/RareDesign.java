package escrowsim.cli.bench;

import escrowsim.attack.Dwell;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.oracle.World;
import escrowsim.trial.Amounts;
import escrowsim.trial.Metric;
import escrowsim.trial.Sampling;
import escrowsim.trial.TrialPlan;
import java.util.List;

/**
 * A design that hardly ever fails, in ten years: yearly keys kept for half a year, refreshed every month, two months of dwell,
 * breaches of each custodian and flaws that hit each with a chance of a tenth.
 */
public record RareDesign(int needed, int custodians, double breachesPerYear, double flawsPerYear) {

    private static final double DWELL_DAYS = 60;
    private static final double FLAW_REACHES_SHARE = 0.1;
    /** The relative standard error that is asked for. */
    private static final double PRECISION = 0.01;

    /** Near 1e-6, 1e-9 and 1e-12, part of it from breaches and part from flaws. */
    public static final List<RareDesign> ALL = List.of(
            new RareDesign(3, 5, 3.81e-3, 1e-5),
            new RareDesign(3, 5, 3.81e-4, 1e-8),
            new RareDesign(3, 5, 3.81e-5, 1e-11),
            new RareDesign(5, 9, 3.40e-2, 1e-4),
            new RareDesign(5, 9, 8.48e-3, 1e-7),
            new RareDesign(5, 9, 2.13e-3, 1e-10));

    /**
     * What a run in rare worlds came to.
     *
     * @param seconds that it took on all threads
     */
    public record Result(RareDesign design, double probability, double relativeError, long trials, double seconds) {

        /** At this pace; the error falls with the root of the trials. */
        public double secondsToOnePercent() {
            return seconds * Math.pow(relativeError / PRECISION, 2);
        }

        public double trialsToOnePercent() {
            return trials * Math.pow(relativeError / PRECISION, 2);
        }

        /** How many crude worlds say as much: {@code (1 - p) / p} for each in rare ones at a relative variance of one. */
        public double crudeTrialsToOnePercent() {
            return (1 - probability) / probability / (PRECISION * PRECISION);
        }
    }

    TrialPlan plan() {
        return World.threshold(needed, custodians)
                .breached(breachesPerYear)
                .sharedFlaw(flawsPerYear, FLAW_REACHES_SHARE)
                .epochs(1)
                .keptFor(0.5)
                .refreshedEvery(1 / 12.0)
                .dwelling(new Dwell.Exponential(DWELL_DAYS))
                .plan();
    }

    public Result measure(long trials, int threads) {
        Designs designs = new Designs(List.of(plan()), 0, List.of(), List.of(Sampling.RARE));
        long start = System.nanoTime();
        Amounts any =
                new LocalEngine(threads).run(designs, trials).designs().get(0).of(Metric.P_ANY_EXPOSURE);
        double seconds = (System.nanoTime() - start) * 1e-9;
        return new Result(this, any.mean(), any.standardError() / any.mean(), trials, seconds);
    }

    public String title() {
        return needed + " of " + custodians;
    }
}
