package escrowsim.cli.run;

import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.Stop;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.summary.Estimate;
import escrowsim.summary.Precision;
import escrowsim.summary.Wording;
import escrowsim.trial.Metric;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Follows a run: shows how far it is and how precisely one design's chance of a leak is known by now, and ends it where it is
 * precise enough or out of time.
 *
 * @param precision when to stop before the last trial
 * @param stop whether the user asked for the end
 * @param outOfTime whether to stop at the end of this block
 * @param next follows the run too
 */
record RunWatch(
        Progress progress,
        Designs designs,
        Optional<Precision> precision,
        Stop stop,
        BooleanSupplier outOfTime,
        Observer next)
        implements Observer {

    @Override
    public Recorder recorder(long firstTrial) {
        return next.recorder(firstTrial);
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        if (!stop.isAsked()) {
            progress.at(soFar.trials(), known(soFar));
        }
        boolean goesOn = next.blockDone(soFar, recorder);
        return goesOn && !isPreciseAtLook(soFar) && !stop.isAsked() && !outOfTime.getAsBoolean();
    }

    /** Whether this is where the run ends because it is precise enough. */
    boolean isPreciseAtLook(BlockResult soFar) {
        boolean wholeBlocks = soFar.trials() % LocalEngine.BLOCK == 0;
        return precision.isPresent()
                && wholeBlocks
                && Precision.looksAfter(soFar.trials() / LocalEngine.BLOCK)
                && isPrecise(soFar);
    }

    /** How a run ended that came to this. */
    Ending ending(BlockResult worlds, long mostTrials) {
        boolean isPrecise = isPreciseAtLook(worlds) || (worlds.trials() == mostTrials && isPrecise(worlds));
        if (!isPrecise && stop.isAsked() && worlds.trials() < mostTrials) {
            return Ending.INTERRUPTED;
        } else if (precision.isEmpty()) {
            return Ending.ALL_TRIALS;
        }
        return isPrecise ? Ending.PRECISE : Ending.NOT_PRECISE;
    }

    private boolean isPrecise(BlockResult worlds) {
        List<TrialPlan> plans = designs.plans();
        return precision.isPresent()
                && IntStream.range(0, plans.size())
                        .allMatch(d -> precision
                                .get()
                                .isReached(plans.get(d), worlds.designs().get(d)));
    }

    /** Of the reference, or of the first design in which anybody holds keys where that is the one without. */
    private String known(BlockResult soFar) {
        return IntStream.concat(
                        IntStream.of(designs.reference()),
                        IntStream.range(0, soFar.designs().size()))
                .filter(d -> designs.plans().get(d).escrow().isPresent())
                .mapToObj(d -> Estimate.ofProbability(soFar.designs().get(d), Metric.P_ANY_EXPOSURE))
                .map(RunWatch::text)
                .findFirst()
                .orElse("");
    }

    private static String text(Estimate chance) {
        if (chance.value() == 0) {
            return "none, below " + Wording.percent(chance.high());
        }
        double half = (chance.high() - chance.low()) / 2;
        return String.format(Locale.ROOT, "%.3g%% +/-%.2g", 100 * chance.value(), 100 * half);
    }
}
