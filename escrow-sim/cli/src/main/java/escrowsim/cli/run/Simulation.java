package escrowsim.cli.run;

import escrowsim.cli.study.KeyChecks;
import escrowsim.cli.study.Money;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.Simulated;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.ClosedPipe;
import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.terminal.Work;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.Stop;
import escrowsim.cli.words.TablePresentation;
import escrowsim.engine.AllPairs;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.Checkpoints;
import escrowsim.report.ResultsFolder;
import escrowsim.report.TrialTable;
import escrowsim.report.Unfinished;
import escrowsim.summary.Losses;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Simulates the worlds of a plan, shows how far it is, and stops when it is told to. */
public record Simulation(Io io, TablePresentation presentation, RunOptions options, StudyPlan plan) {

    /** Keeps nothing but what the worlds come to. */
    public Simulated inMemory() {
        return simulate(before(), Observer.NONE, worlds -> {});
    }

    /**
     * Keeps checkpoints, and the table of all worlds where that is asked for. Where its reader has seen enough, nothing is kept
     * but what was there before.
     *
     * @param run what the run depends on, as one word
     * @param checks with real keys, which the table names too
     */
    Simulated into(ResultsFolder folder, String run, KeyChecks checks) {
        Optional<Unfinished> earlier = canGoOn() ? folder.unfinished(run) : Optional.empty();
        if (options.resume && earlier.isEmpty() && !presentation.quiet) {
            io.err().println("Nothing to resume: starting at the first trial.");
        }
        BlockResult before = earlier.map(Unfinished::soFar).orElseGet(this::before);
        if (!options.everyWorld()) {
            return kept(folder, run, before, Optional.empty());
        }
        try (TrialTable table = new TrialTable(folder, plan.rows(checks), options.packed(), Observer.NONE, earlier)) {
            if (options.streamsWorlds()) {
                table.streamTo(io.out());
            }
            Simulated simulated = kept(folder, run, before, Optional.of(table));
            table.finish();
            return simulated.having(table.streamed());
        } catch (ClosedPipe e) {
            if (earlier.isEmpty()) {
                folder.forget();
            }
            throw e;
        }
    }

    /** A checkpoint does not hold what a frontier or losses are made of, so these start again. */
    private boolean canGoOn() {
        return options.resume && plan.frontier().isEmpty() && !options.money();
    }

    private BlockResult before() {
        return BlockResult.empty(plan.designs().size());
    }

    private Simulated kept(ResultsFolder folder, String run, BlockResult before, Optional<TrialTable> table) {
        Checkpoints checkpoints =
                new Checkpoints(folder, run, table, new CheckpointPace(io.host().clock()));
        return simulate(before, checkpoints, checkpoints::keep);
    }

    /** What to do with the worlds of a run that is stopped. */
    private interface Keeping {
        void keep(BlockResult worlds);
    }

    private Simulated simulate(BlockResult before, Observer also, Keeping whenStopped) {
        Work work = new Work(
                plan.id(), plan.trials(), before.trials(), plan.precision().isPresent());
        Progress progress = Progress.of(howToShow(), io, work);
        Stop stop = new Stop(progress, io.err());
        Interrupts.Guard guard = io.host().interrupts().asking(stop::ask, stop::now);
        Designs designs = plan.forEngine().lookingAt(plan.grids());
        Optional<Losses> losses = options.money() ? Optional.of(Money.losses(plan, also)) : Optional.empty();
        Observer following = losses.map(Observer.class::cast).orElse(also);
        Optional<AllPairs> pairs = plan.frontier().map(axes -> new AllPairs(designs, following));
        Observer followers = pairs.map(Observer.class::cast).orElse(following);
        RunWatch watch = new RunWatch(progress, designs, plan.precision(), stop, outOfTime(), followers);
        try {
            BlockResult worlds = watch.isPreciseAtLook(before) ? before : run(designs, before, watch);
            progress.ending("summing up");
            Ending ending = watch.ending(worlds, plan.trials());
            if (ending == Ending.INTERRUPTED) {
                whenStopped.keep(worlds);
            }
            StudyPlan done = plan.inTrials(worlds.trials());
            Optional<BlockResult> luck =
                    ending == Ending.INTERRUPTED ? Optional.empty() : StudyResults.luck(done, options.threads());
            StudyResults results = StudyResults.of(done, worlds, pairs, luck);
            return new Simulated(
                    losses.map(sums -> results.inMoney(Money.of(results, sums))).orElse(results), ending);
        } finally {
            guard.close();
            progress.close();
        }
    }

    /** Worlds that go over the screen show themselves how far it is. */
    private Progress.Choice howToShow() {
        boolean worldsOnScreen = options.streamsWorlds() && io.terminals().out();
        return presentation.quiet || worldsOnScreen ? Progress.Choice.NONE : options.progress();
    }

    /**
     * Adds the worlds that are left. Where they are read by a command that the same Ctrl-C has ended, they stand at the end of a
     * block, and are kept as if nobody had read them; unless not even the first block is whole.
     */
    private BlockResult run(Designs designs, BlockResult before, RunWatch watch) {
        try {
            return new LocalEngine(options.threads()).goOn(designs, before, plan.trials(), watch);
        } catch (ClosedPipe e) {
            if (before.trials() > 0 && watch.stop().isAskedAboutNow()) {
                return before;
            }
            throw e;
        }
    }

    private BooleanSupplier outOfTime() {
        Optional<Instant> end = options.maxTime().map(io.host().clock().instant()::plus);
        return () ->
                end.filter(time -> !io.host().clock().instant().isBefore(time)).isPresent();
    }
}
