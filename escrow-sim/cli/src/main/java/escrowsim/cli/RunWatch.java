package escrowsim.cli;

import escrowsim.cli.terminal.Progress;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Observer;
import escrowsim.summary.Estimate;
import escrowsim.trial.Metric;
import java.util.Locale;

/**
 * Shows how far a run is, and how precisely one design's chance of a leak is known by now.
 *
 * @param next follows the run too
 */
record RunWatch(Progress progress, int design, Observer next) implements Observer {

    @Override
    public Recorder recorder(long firstTrial) {
        return next.recorder(firstTrial);
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        progress.at(soFar.trials(), precision(soFar));
        return next.blockDone(soFar, recorder);
    }

    private String precision(BlockResult soFar) {
        long leaks = soFar.designs().get(design).events(Metric.P_ANY_EXPOSURE);
        Estimate chance = Estimate.ofProbability(leaks, soFar.trials());
        double half = (chance.high() - chance.low()) / 2;
        return String.format(Locale.ROOT, "%.3g%% +/-%.2g", 100 * chance.value(), 100 * half);
    }
}
