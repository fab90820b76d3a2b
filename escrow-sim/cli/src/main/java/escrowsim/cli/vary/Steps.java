package escrowsim.cli.vary;

import escrowsim.cli.study.Forecast;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.TablePresentation;
import java.util.function.Function;
import java.util.function.Supplier;

/** A computation in steps, whose results are worth nothing until the last one. */
record Steps(Io io, TablePresentation presentation, RunOptions options) {

    /**
     * Shows how far it is. Interrupted, it leaves nothing behind.
     *
     * @param label of the progress
     * @param all how many steps there are
     * @param whenStopped gives back what was taken
     */
    <T> T run(String label, long all, Runnable whenStopped, Function<Progress, T> computation) {
        Progress progress = Progress.of(presentation.quiet ? Progress.Choice.NONE : options.progress(), io, label, all);
        Interrupts.Guard guard = io.host().interrupts().during(() -> {
            progress.close();
            io.err().println("Stopped. Nothing was written.");
            whenStopped.run();
        });
        try {
            return computation.apply(progress);
        } finally {
            guard.close();
            progress.close();
        }
    }

    /**
     * Says what it takes, where that is all that is asked, or for people who wait for it.
     *
     * @param size in words
     * @param plan of one step
     * @param steps how many of them
     * @return whether that was all
     */
    boolean onlyForecast(String size, Supplier<StudyPlan> plan, double steps) {
        if (!options.dryRun) {
            if (!presentation.quiet) {
                io.err().println(size);
            }
            return false;
        }
        StudyPlan step = plan.get();
        Forecast forecast = Forecast.of(step, options.threads(), false, io).times(steps);
        io.out().println(step.id() + ": " + size + "; " + forecast.text());
        io.out().println("Results would go to " + options.folder(step.id()) + ". Nothing was run.");
        return true;
    }
}
