package escrowsim.cli.run;

import escrowsim.cli.answer.Produced;
import escrowsim.cli.answer.RunRecord;
import escrowsim.cli.answer.TableFiles;
import escrowsim.cli.answer.TableOnOutput;
import escrowsim.cli.study.Chains;
import escrowsim.cli.study.Forecast;
import escrowsim.cli.study.KeyChecks;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.Simulated;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.CommandLineText;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.ExcelCopy;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.CostTable;
import escrowsim.report.LawfulTables;
import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder;
import escrowsim.report.ResultsFolder.Placed;
import escrowsim.report.Schemas;
import escrowsim.report.Tables;
import escrowsim.summary.Precision;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a question and puts the results where they belong, all at once or not at all. */
public record Runner(Io io, TablePresentation presentation, RunOptions options) {

    private static final long WORTH_A_FORECAST = 2_000_000;
    private static final double LONG_RUN_SECONDS = 30;

    Produced run(Question question) throws IOException {
        if (options.maxTime().isPresent() && question.plan().precision().isEmpty()) {
            throw Failure.usage(
                    "E009",
                    "--max-time is a limit of --precision, which is not given",
                    "Add such as --precision p_any_exposure=0.001.");
        }
        presentation.warn(question.study().warnings(), io);
        String shown = options.folder(question.plan().id());
        Path target = io.host().path(shown);
        Simulation simulation = new Simulation(io, presentation, options, question.plan());
        if (!options.force && isThere(target, question)) {
            ResultsFolder.sweep(target);
            long streamed = new TableOnOutput(io, options).copy(target, 0);
            Simulated again = simulation.inMemory().having(streamed);
            return produced(question, again, target, shown, Placed.ALREADY_THERE);
        }
        try (ResultsFolder folder = options.resume
                ? ResultsFolder.goOn(target, options.force)
                : ResultsFolder.begin(target, options.force)) {
            Instant started = io.host().clock().instant();
            KeyChecks checks = new KeyChecks(question.plan(), options.rehearsed());
            Simulated simulated = simulation.into(folder, RunRecord.word(question, options.everyWorld()), checks);
            if (simulated.ending() == Ending.INTERRUPTED) {
                return stopped(folder, question, simulated, started, target, shown);
            }
            Placed placed = publish(folder, question, simulated, started, checked(checks));
            return produced(question, simulated, target, shown, placed);
        }
    }

    private static Produced produced(Question asked, Simulated simulated, Path target, String shown, Placed placed) {
        return new Produced(
                simulated.results(),
                simulated.ending(),
                asked.plan().precision(),
                target,
                shown,
                placed,
                simulated.streamed());
    }

    /** What there is stands in the folder, marked incomplete, unless finished results are there that it would replace. */
    private Produced stopped(
            ResultsFolder folder, Question question, Simulated simulated, Instant started, Path target, String shown) {
        long trials = simulated.results().plan().trials();
        Worlds worlds = new Worlds(trials, question.plan().horizonYears());
        String counted =
                Wording.count(trials) + " of " + (question.plan().precision().isPresent() ? "at most " : "")
                        + Wording.count(question.plan().trials()) + " " + worlds.plural();
        if (folder.wouldReplaceOthers()) {
            io.err().println("Stopped after " + counted + ". The results in " + shown + " stay as they were.");
        } else {
            folder.checkpoint();
            publish(folder, question, simulated, started, 0);
            io.err().println("Saved " + counted + " in " + shown + " (marked incomplete).");
        }
        io.err().println("Continue: " + CommandLineText.resuming(io.typed()));
        return produced(question, simulated, target, shown, Placed.WRITTEN);
    }

    private Placed publish(
            ResultsFolder folder, Question question, Simulated simulated, Instant started, long realMessages) {
        RunRecord record = record(question, simulated.results().plan().trials(), simulated.ending());
        boolean complete = simulated.ending() != Ending.INTERRUPTED;
        if (complete) {
            fill(folder, simulated.results(), record);
        } else {
            fillFromWorlds(folder, simulated.results(), record);
        }
        return folder.publish(
                record.manifest(simulated.results(), realMessages, complete, started, io.host()), record.dataPackage());
    }

    private long checked(KeyChecks checks) {
        long messages = checks.messages();
        if (messages > 0 && !presentation.quiet) {
            String count = Wording.count(messages);
            io.err().println("Checked with real keys: " + count + " of " + count + " messages as the model says");
        }
        return messages;
    }

    private RunRecord record(Question question, long trials, Ending ending) {
        return new RunRecord(
                ending == Ending.INTERRUPTED ? question : question.inTrials(trials),
                trials,
                command(),
                question.plan().precision().map(precision -> RunRecord.target(precision, ending)));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("escrowsim"));
        command.addAll(io.typed());
        return command;
    }

    /**
     * Says what the run would take, where that is all that is asked, or where it is long. Whoever waits for worlds as they come
     * need not wait for that.
     */
    boolean onlyForecast(Question question) {
        StudyPlan plan = question.plan();
        boolean large = plan.trials() * plan.designs().size() >= WORTH_A_FORECAST
                && !presentation.quiet
                && !options.streamsWorlds();
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
                && Files.exists(target)
                && Stream.of(Ending.PRECISE, Ending.NOT_PRECISE)
                        .limit(atTheCap ? 2 : 1)
                        .anyMatch(ending -> ResultsCheck.ofCompleted(
                                        target, record(question, trials, ending).run())
                                .isPresent())
                && (!options.everyWorld() || Files.exists(target.resolve(options.trialsFile())))
                && options.money() == Files.exists(target.resolve(options.fileOf(CostTable.SCHEMA.name())))
                && (!options.excel || Files.exists(target.resolve(ExcelCopy.of(Schemas.SUMMARY.name() + ".csv"))));
    }

    public void fill(ResultsFolder folder, StudyResults results, RunRecord record) {
        fillFromWorlds(folder, results, record);
        Chains.table(results.plan(), options.threads()).ifPresent(new TableFiles(folder, options.excel)::write);
    }

    /** All but what takes a simulation of its own, for which those who stop a run do not wait. */
    private void fillFromWorlds(ResultsFolder folder, StudyResults results, RunRecord record) {
        String study = results.plan().id();
        boolean drawn = results.plan().isDrawn();
        Stream.of(
                        Optional.of(Tables.summary(study, results.outcomes(), drawn)),
                        Optional.of(Tables.comparison(study, results.comparisons(), drawn)),
                        Optional.of(Tables.causes(
                                study, results.causes(), results.plan().trials(), drawn)),
                        Optional.of(Tables.distribution(study, results.leaks())),
                        Optional.of(Tables.timeline(study, results.timelines(), drawn)),
                        Optional.of(LawfulTables.funnel(study, results.funnels())),
                        Optional.of(LawfulTables.latency(study, results.latencies())),
                        Optional.of(results.costs())
                                .filter(costs -> !costs.isEmpty())
                                .map(costs -> CostTable.of(
                                        study, costs, results.plan().trials(), drawn)),
                        Optional.of(Tables.assumptions(record.question().assumptions())),
                        results.frontier())
                .flatMap(Optional::stream)
                .forEach(new TableFiles(folder, options.excel)::write);
        folder.file(RunRecord.RESOLVED, record.resolved());
    }
}
