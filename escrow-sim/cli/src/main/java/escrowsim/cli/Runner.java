package escrowsim.cli;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder;
import escrowsim.report.ResultsFolder.Placed;
import escrowsim.report.Schemas;
import escrowsim.report.Tables;
import escrowsim.report.TrialRow;
import escrowsim.report.TrialTable;
import escrowsim.scenario.Problem;
import escrowsim.scenario.ProblemId;
import escrowsim.summary.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Runs a question and puts the results where they belong, all at once or not at all. */
record Runner(Io io, TablePresentation presentation, RunOptions options) {

    private static final long WORTH_A_FORECAST = 2_000_000;
    private static final double LONG_RUN_SECONDS = 30;

    Produced run(Question question) throws IOException {
        if (options.maxTime().isPresent() && question.plan().precision().isEmpty()) {
            throw Failure.usage(
                    "E009",
                    "--max-time is a limit of --precision, which is not given",
                    "Add such as --precision p_any_exposure=0.001.");
        }
        warn(question.study().warnings());
        String shown = options.folder(question.plan().id());
        Path target = io.host().path(shown);
        Optional<Precision> precision = question.plan().precision();
        if (!options.force && isThere(target, question)) {
            Simulated again = simulate(question.plan(), Observer.NONE, () -> {});
            return new Produced(
                    again.results(),
                    again.ending(),
                    precision,
                    target,
                    shown,
                    Placed.ALREADY_THERE,
                    ResultsCheck.of(target));
        }
        try (ResultsFolder folder = ResultsFolder.begin(target, options.force)) {
            Instant started = io.host().clock().instant();
            Simulated simulated = options.everyWorld()
                    ? everyWorld(folder, question.plan())
                    : simulate(question.plan(), Observer.NONE, folder::close);
            RunRecord record = record(question, simulated.results().plan().trials(), simulated.ending());
            fill(folder, simulated.results(), record);
            Placed placed = folder.publish(record.manifest(started, io.host()), record.dataPackage());
            return new Produced(
                    simulated.results(), simulated.ending(), precision, target, shown, placed, ResultsCheck.of(target));
        }
    }

    /** What the worlds came to, and how many there were. */
    private record Simulated(StudyResults results, Ending ending) {}

    private RunRecord record(Question question, long trials, Ending ending) {
        return new RunRecord(
                question.inTrials(trials),
                command(),
                question.plan().precision().map(precision -> RunRecord.target(precision, ending)));
    }

    /** What is doubtful about the input. Missing sources are many in a first draft, and wait for validate. */
    private void warn(List<Problem> warnings) {
        if (!presentation.quiet) {
            warnings.stream()
                    .filter(warning -> presentation.verbose || warning.id() != ProblemId.W011)
                    .forEach(warning -> io.err().println(warning.text()));
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("escrowsim"));
        command.addAll(io.typed());
        return command;
    }

    /** Says what the run would take, where that is all that is asked, or where it is long. */
    boolean onlyForecast(Question question) {
        StudyPlan plan = question.plan();
        boolean large = plan.trials() * plan.designs().size() >= WORTH_A_FORECAST && !presentation.quiet;
        if (options.dryRun || large) {
            Forecast forecast = Forecast.of(plan, options.threads(), options.everyWorld(), io);
            if (options.dryRun) {
                io.out().println(plan.id() + ": " + forecast.text());
                io.out().println("Results would go to " + options.folder(plan.id()) + ". Nothing was run.");
            } else if (forecast.seconds() > LONG_RUN_SECONDS) {
                io.err().println("This takes " + forecast.text() + ". Ctrl-C stops it.");
            }
        }
        return options.dryRun;
    }

    /** Whether this very run is complete in its folder, with all files that are asked for. */
    private boolean isThere(Path target, Question question) {
        Optional<Precision> precision = question.plan().precision();
        long trials = precision.isPresent()
                ? ResultsCheck.trials(target).orElse(0)
                : question.plan().trials();
        boolean atTheCap =
                precision.filter(asked -> asked.mostTrials() == trials).isPresent();
        return trials > 0
                && Stream.of(Ending.PRECISE, Ending.NOT_PRECISE)
                        .limit(atTheCap ? 2 : 1)
                        .anyMatch(ending -> ResultsCheck.ofCompleted(
                                        target, record(question, trials, ending).run())
                                .isPresent())
                && (!options.everyWorld() || Files.exists(target.resolve(options.trialsFile())))
                && (!options.excel || Files.exists(target.resolve(ExcelCopy.of(Schemas.SUMMARY.name() + ".csv"))));
    }

    private void fill(ResultsFolder folder, StudyResults results, RunRecord record) {
        String study = results.plan().id();
        List.of(
                        Tables.summary(study, results.outcomes()),
                        Tables.comparison(study, results.comparisons()),
                        Tables.causes(study, results.causes(), results.plan().trials()),
                        Tables.assumptions(record.question().assumptions()))
                .forEach(table -> {
                    folder.table(table);
                    if (options.excel) {
                        folder.file(ExcelCopy.of(table.schema().name() + ".csv"), ExcelCopy.of(table.csv()));
                    }
                });
        folder.file(RunRecord.RESOLVED, record.resolved());
    }

    private Simulated everyWorld(ResultsFolder folder, StudyPlan plan) {
        List<TrialRow> rows = plan.designs().stream()
                .map(design ->
                        new TrialRow(plan.id(), design.id(), design.scenario().plan()))
                .toList();
        try (TrialTable table = new TrialTable(folder, rows, options.packed(), Observer.NONE)) {
            Simulated simulated = simulate(plan, table, folder::close);
            table.finish();
            return simulated;
        }
    }

    private Simulated simulate(StudyPlan plan, Observer also, Runnable whenStopped) {
        Progress.Choice choice = presentation.quiet ? Progress.Choice.NONE : options.progress();
        Progress progress = Progress.of(choice, io, plan.id(), plan.trials());
        Interrupts.Guard guard = io.host().interrupts().during(() -> stopped(progress, whenStopped));
        Designs designs = plan.forEngine();
        RunWatch watch = new RunWatch(progress, designs, plan.precision(), outOfTime(), also);
        try {
            BlockResult worlds = new LocalEngine(options.threads()).run(designs, plan.trials(), watch);
            return new Simulated(StudyResults.of(plan.inTrials(worlds.trials()), worlds), watch.ending(worlds));
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

    private void stopped(Progress progress, Runnable cleanUp) {
        progress.close();
        io.err().println("Stopped. Nothing was written.");
        cleanUp.run();
    }
}
