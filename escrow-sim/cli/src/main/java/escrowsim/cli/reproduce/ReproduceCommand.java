package escrowsim.cli.reproduce;

import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.Json;
import escrowsim.reproduction.papers.Analyses;
import escrowsim.scenario.DidYouMean;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes published analyses again and sets the printed numbers beside ours. */
@CommandLine.Command(
        name = "reproduce",
        description = {
            "Compute a published analysis again and set its printed numbers beside ours.",
            "Takes a bundled analysis, or a study of your own with claims."
        },
        footer = {
            "escrowsim reproduce blaze-1994-leaf",
            "escrowsim reproduce my-study.yaml          a study with claims:",
            "escrowsim reproduce grimes-2016-insiders --set p=5e-6",
            "escrowsim reproduce --all -o published     every bundled one, in minutes",
            "escrowsim list analyses"
        })
public final class ReproduceCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(arity = "0..*", paramLabel = "ID|STUDY", description = "a bundled analysis, or a study with claims")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", order = HelpGroup.WHAT + 3, description = "every bundled analysis")
    private boolean all;

    @Option(names = "--claim", paramLabel = "ID", order = HelpGroup.WHAT + 4, description = "one claim only")
    @Nullable
    private String claim;

    public ReproduceCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        refuseWhatMeansNothing();
        Reproducing reproducing = new Reproducing(io, presentation, options, Optional.ofNullable(claim), all);
        List<Reproduced> done = new ArrayList<>();
        for (String name : asked()) {
            Reproduced reproduced = reproducing.of(name);
            done.add(reproduced);
            if (!presentation.json && options.csv().isEmpty()) {
                show(reproduced);
            }
        }
        answerPrograms(done);
        return done.stream().allMatch(one -> one.reproduction().asDocumented()) ? ExitCode.OK : ExitCode.CLAIMS;
    }

    private void refuseWhatMeansNothing() {
        if (all && !names.isEmpty()) {
            throw Failure.usage("E009", "--all already means every analysis", "Leave one of the two out.");
        }
        if (all
                && (claim != null
                        || options.csv().isPresent()
                        || !options.changes().isEmpty())) {
            throw Failure.usage("E009", "--claim, --csv and --set belong to one analysis", "Name it instead of --all.");
        }
        if (options.csv().isPresent() && presentation.json) {
            throw Failure.usage("E009", "--json and --csv cannot both have standard output", "Choose one of them.");
        }
        options.csv().ifPresent(ReproduceCommand::requireTable);
    }

    private static void requireTable(String table) {
        List<String> known = List.of("reproduction", "values", "inputs");
        if (!known.contains(table)) {
            String meant = DidYouMean.of(table, known)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("The tables are " + String.join(", ", known) + ".");
            throw Failure.usage("E003", "no table is called \"" + table + "\"", meant);
        }
    }

    private List<String> asked() {
        if (all) {
            return Analyses.ids();
        }
        return List.of(Arguments.only("reproduce", "ID or STUDY, or --all", names));
    }

    private void show(Reproduced reproduced) {
        ReproduceText text = new ReproduceText(reproduced, presentation.verbose);
        List<String> lines = all
                ? List.of(text.line())
                : presentation.tableOnly() ? presentation.table(text.plainLines()) : text.lines();
        lines.forEach(io.out()::println);
        io.out().flush();
        if (!presentation.quiet && !all) {
            io.err().println(reproduced.note());
        }
    }

    private void answerPrograms(List<Reproduced> done) throws IOException {
        if (presentation.json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("format", "escrowsim/reproduction/1");
            members.put("analyses", done.stream().map(ReproduceJson::of).toList());
            io.out().print(Json.of(members));
        } else if (options.csv().isPresent()) {
            io.out().write(done.get(0).csv(options.csv().get()));
        }
        io.out().flush();
    }
}
