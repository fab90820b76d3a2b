package escrowsim.reproduction.sampling;

import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.reproduction.Run;
import escrowsim.summary.Estimate;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.Arrays;

/** Worlds of a plan, run by the same engine as any scenario. */
public final class Worlds {

    private Worlds() {}

    public static Tally run(TrialPlan plan, long trials, Run run) {
        return new LocalEngine(run.threads())
                .run(Designs.of(plan), trials)
                .designs()
                .get(0);
    }

    /** The times of the first exposures, in the worlds that have one. */
    public static Sample firstExposureYears(TrialPlan plan, long trials, Run run) {
        double[] years = new double[Math.toIntExact(trials)];
        Observer observer = new Observer() {
            @Override
            public Recorder recorder(long firstTrial) {
                return (design, trial, outcome) -> years[(int) trial] = outcome.firstExposureYear;
            }
        };
        new LocalEngine(run.threads()).run(Designs.of(plan), trials, observer);
        return Sample.of(Arrays.stream(years)
                .filter(year -> year < Double.POSITIVE_INFINITY)
                .toArray());
    }

    /** The probability that anything at all is exposed. */
    public static Estimate anyExposure(TrialPlan plan, long trials, Run run) {
        return Estimate.ofProbability(run(plan, trials, run).events(Metric.P_ANY_EXPOSURE), trials);
    }
}
