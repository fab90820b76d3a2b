package escrowsim.cli;

import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.engine.BlockResult;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs a question and puts the results where they belong, all at once or not at all. */
record Runner(Io io, TablePresentation presentation, RunOptions options) {

    private static final long WORTH_A_FORECAST = 2_000_000;
    private static final double LONG_RUN_SECONDS = 30;

    Produced run(Question question) throws IOException {
        warn(question.study().warnings());
        String shown = options.folder(question.plan().id());
        Path target = io.host().path(shown);
        RunRecord record = new RunRecord(question, command());
        if (!options.force && isThere(target, record)) {
            StudyResults results = simulate(question.plan(), Observer.NONE, () -> {});
            return new Produced(results, target, shown, Placed.ALREADY_THERE, ResultsCheck.of(target));
        }
        try (ResultsFolder folder = ResultsFolder.begin(target, options.force)) {
            Instant started = io.host().clock().instant();
            StudyResults results = fill(folder, question, record);
            Placed placed = folder.publish(record.manifest(started, io.host()), record.dataPackage());
            return new Produced(results, target, shown, placed, ResultsCheck.of(target));
        }
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
    private boolean isThere(Path target, RunRecord record) {
        return ResultsCheck.ofCompleted(target, record.run()).isPresent()
                && (!options.everyWorld() || Files.exists(target.resolve(options.trialsFile())))
                && (!options.excel || Files.exists(target.resolve(ExcelCopy.of(Schemas.SUMMARY.name() + ".csv"))));
    }

    private StudyResults fill(ResultsFolder folder, Question question, RunRecord record) {
        StudyResults results = options.everyWorld()
                ? everyWorld(folder, question.plan())
                : simulate(question.plan(), Observer.NONE, folder::close);
        String study = question.plan().id();
        List.of(
                        Tables.summary(study, results.outcomes()),
                        Tables.comparison(study, results.comparisons()),
                        Tables.causes(study, results.causes(), question.plan().trials()),
                        Tables.assumptions(question.assumptions()))
                .forEach(table -> {
                    folder.table(table);
                    if (options.excel) {
                        folder.file(ExcelCopy.of(table.schema().name() + ".csv"), ExcelCopy.of(table.csv()));
                    }
                });
        folder.file(RunRecord.RESOLVED, record.resolved());
        return results;
    }

    private StudyResults everyWorld(ResultsFolder folder, StudyPlan plan) {
        List<TrialRow> rows = plan.designs().stream()
                .map(design ->
                        new TrialRow(plan.id(), design.id(), design.scenario().plan()))
                .toList();
        try (TrialTable table = new TrialTable(folder, rows, options.packed(), Observer.NONE)) {
            StudyResults results = simulate(plan, table, folder::close);
            table.finish();
            return results;
        }
    }

    private StudyResults simulate(StudyPlan plan, Observer also, Runnable whenStopped) {
        Progress.Choice choice = presentation.quiet ? Progress.Choice.NONE : options.progress();
        Progress progress = Progress.of(choice, io, plan.id(), plan.trials());
        Interrupts.Guard guard = io.host().interrupts().during(() -> stopped(progress, whenStopped));
        try {
            BlockResult worlds = new LocalEngine(options.threads())
                    .run(plan.forEngine(), plan.trials(), new RunWatch(progress, plan.referenceIndex(), also));
            return StudyResults.of(plan, worlds);
        } finally {
            guard.close();
            progress.close();
        }
    }

    private void stopped(Progress progress, Runnable cleanUp) {
        progress.close();
        io.err().println("Stopped. Nothing was written.");
        cleanUp.run();
    }
}
