package escrowsim.cli;

import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.engine.AllPairs;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.Checkpoints;
import escrowsim.report.ResultsFolder;
import escrowsim.report.TrialRow;
import escrowsim.report.TrialTable;
import escrowsim.report.Unfinished;
import escrowsim.summary.Losses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Simulates the worlds of a plan, shows how far it is, and stops when it is told to. */
record Simulation(Io io, TablePresentation presentation, RunOptions options, StudyPlan plan) {

    /** Keeps nothing but what the worlds come to. */
    Simulated inMemory() {
        return simulate(before(), Observer.NONE, worlds -> {});
    }

    /**
     * Keeps checkpoints, and the table of all worlds where that is asked for.
     *
     * @param run what the run depends on, as one word
     */
    Simulated into(ResultsFolder folder, String run) {
        Optional<Unfinished> earlier = canGoOn() ? folder.unfinished(run) : Optional.empty();
        if (options.resume && earlier.isEmpty() && !presentation.quiet) {
            io.err().println("Nothing to resume: starting at the first trial.");
        }
        BlockResult before = earlier.map(Unfinished::soFar).orElseGet(this::before);
        if (!options.everyWorld()) {
            return kept(folder, run, before, Optional.empty());
        }
        List<TrialRow> rows = plan.designs().stream()
                .map(design -> new TrialRow(
                        plan.id(),
                        design.id(),
                        design.scenario().plan(),
                        plan.isDrawn(),
                        LawfulSide.worlds(design.scenario(), plan.trials()),
                        KeyChecks.ofEachWorld(design, Math.min(options.rehearsed(), plan.trials()))))
                .toList();
        try (TrialTable table = new TrialTable(folder, rows, options.packed(), Observer.NONE, earlier)) {
            Simulated simulated = kept(folder, run, before, Optional.of(table));
            table.finish();
            return simulated;
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
        Progress progress = Progress.of(
                presentation.quiet ? Progress.Choice.NONE : options.progress(), io, plan.id(), plan.trials());
        Stop stop = new Stop(progress, io.err());
        Interrupts.Guard guard = io.host().interrupts().asking(stop::ask, stop::now);
        Designs designs = plan.forEngine().lookingAt(plan.grids());
        Optional<Losses> losses = options.money() ? Optional.of(Money.losses(plan, also)) : Optional.empty();
        Observer following = losses.map(Observer.class::cast).orElse(also);
        Optional<AllPairs> pairs = plan.frontier().map(axes -> new AllPairs(designs, following));
        Observer followers = pairs.map(Observer.class::cast).orElse(following);
        RunWatch watch = new RunWatch(progress, designs, plan.precision(), stop, outOfTime(), followers);
        try {
            BlockResult worlds = watch.isPreciseAtLook(before)
                    ? before
                    : new LocalEngine(options.threads()).goOn(designs, before, plan.trials(), watch);
            Ending ending = watch.ending(worlds, plan.trials());
            if (ending == Ending.INTERRUPTED) {
                whenStopped.keep(worlds);
            }
            StudyResults results = StudyResults.of(plan.inTrials(worlds.trials()), worlds, pairs);
            return new Simulated(
                    losses.map(sums -> results.inMoney(Money.of(results, sums))).orElse(results), ending);
        } finally {
            guard.close();
            progress.close();
        }
    }

    private BooleanSupplier outOfTime() {
        Optional<Instant> end = options.maxTime().map(io.host().clock().instant()::plus);
        return () ->
                end.filter(time -> !io.host().clock().instant().isBefore(time)).isPresent();
    }
}
