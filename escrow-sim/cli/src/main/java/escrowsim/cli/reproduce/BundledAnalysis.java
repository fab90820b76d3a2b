package escrowsim.cli.reproduce;

import escrowsim.cli.answer.RunRecord;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.Version;
import escrowsim.report.DataPackage;
import escrowsim.report.Manifest;
import escrowsim.report.Manifest.HashedFile;
import escrowsim.report.ResultsFolder;
import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Claim;
import escrowsim.reproduction.Input;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.ReproductionTables;
import escrowsim.reproduction.Run;
import escrowsim.scenario.DidYouMean;
import java.util.List;
import java.util.Optional;

/** An analysis that comes with the program. */
record BundledAnalysis(
        Analysis analysis, Run run, List<String> overrides, List<String> command, Io io, Progress.Choice shown)
        implements Reproducible {

    private static final String INPUTS = "inputs.csv";
    private static final int PERCENT = 100;

    BundledAnalysis {
        overrides = List.copyOf(overrides);
        command = List.copyOf(command);
    }

    /** The analysis as the command line changes it. */
    static BundledAnalysis of(
            Analysis published, RunOptions options, List<String> command, Io io, Progress.Choice shown) {
        int understood = options.changes().size()
                + (options.seed().isPresent() ? 1 : 0)
                + (options.trials().isPresent() ? 1 : 0);
        if (options.resume || options.maxTime().isPresent() || options.sets().size() > understood) {
            throw Failure.usage(
                    "E009", "a published analysis has no --precision and no --resume", "Give it --trials N instead.");
        }
        Analysis analysis = published;
        for (String change : options.changes()) {
            analysis = changed(analysis, change);
        }
        Run run = Run.asPublished(options.threads());
        run = options.seed().isPresent() ? run.withSeed(options.seed().get()) : run;
        run = options.trials().isPresent() ? run.withTrials(options.trials().getAsLong()) : run;
        return new BundledAnalysis(analysis, run, options.sets(), command, io, shown);
    }

    private static Analysis changed(Analysis analysis, String change) {
        int equals = change.indexOf('=');
        if (equals < 1) {
            throw Failure.usage("E004", "--set takes NAME=VALUE, was \"" + change + "\"", "Such as:  --set p=5e-6");
        }
        String name = change.substring(0, equals);
        List<String> names = analysis.inputs().all().stream().map(Input::name).toList();
        if (!names.contains(name)) {
            String hint = DidYouMean.of(name, names)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("escrowsim reproduce " + analysis.id() + " --csv inputs shows them all.");
            throw Failure.usage("E003", analysis.id() + " has no input called \"" + name + "\"", hint);
        }
        try {
            return analysis.with(name, number(name, change.substring(equals + 1)));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("E005", String.valueOf(e.getMessage()));
        }
    }

    private static double number(String name, String typed) {
        if (!typed.matches("[-+]?[0-9][0-9_]*(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")) {
            throw new IllegalArgumentException(name + " must be a number such as 0.05 or 4e-6, was \"" + typed + "\"");
        }
        return Double.parseDouble(typed.replace("_", ""));
    }

    @Override
    public String id() {
        return analysis.id();
    }

    @Override
    public List<String> claims() {
        return analysis.claims().stream().map(Claim::id).toList();
    }

    @Override
    public Manifest.Run record() {
        return new Manifest.Run(
                id(),
                RunRecord.TOOL,
                command,
                List.of(),
                HashedFile.of(INPUTS, ReproductionTables.inputs(analysis).csv()),
                new Manifest.RandomNumbers(
                        RunRecord.ALGORITHM, run.seed(), run.trials().orElse(0)),
                Optional.empty());
    }

    @Override
    public DataPackage dataPackage() {
        return new DataPackage(id(), analysis.about().title(), Version.TEXT, "", List.of());
    }

    @Override
    public Reproduction compute() {
        return compute(() -> {});
    }

    @Override
    public Reproduction computeInto(ResultsFolder folder) {
        Reproduction reproduction = compute(folder::close);
        folder.table(ReproductionTables.values(reproduction));
        folder.table(ReproductionTables.inputs(analysis));
        return reproduction;
    }

    private Reproduction compute(Runnable whenStopped) {
        Progress progress = Progress.of(shown, io, id(), PERCENT);
        Interrupts.Guard guard = io.host().interrupts().during(() -> {
            progress.close();
            io.err().println("Stopped. Nothing was written.");
            whenStopped.run();
        });
        try {
            return Reproduction.run(analysis, run.watchedBy(share -> progress.at(Math.round(PERCENT * share), "")));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("E005", "the analysis cannot be computed from these inputs: " + e.getMessage());
        } finally {
            guard.close();
            progress.close();
        }
    }
}
