package escrowsim.cli.vary;

import escrowsim.cli.answer.Answers;
import escrowsim.cli.answer.Publication;
import escrowsim.cli.answer.Publication.Published;
import escrowsim.cli.study.FixedWorlds;
import escrowsim.cli.study.Input;
import escrowsim.cli.study.OneInput;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Choices;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Counts;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.Schemas;
import escrowsim.report.SweepSchemas;
import escrowsim.report.SweepTables;
import escrowsim.report.SweepTables.SweptDesign;
import escrowsim.report.Tables;
import escrowsim.scenario.Study;
import escrowsim.scenario.Sweep;
import escrowsim.scenario.SweepReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulates a scenario or study at many values of some settings. */
@CommandLine.Command(
        name = "sweep",
        description = "Simulate a scenario, or the designs of a study, at many values of some settings.",
        footer = {
            "escrowsim sweep any-3-of-5 --vary custody.rule.at_least=1,2,3,4,5",
            "escrowsim sweep any-3-of-5 --vary attacks.breach.reaches_keys_share=range90",
            "escrowsim sweep my-case.yaml --vary custody.key_lifetime_days=1..1000:x10",
            "escrowsim sweep my-case.yaml --vary traffic.stored_days=30..360:12 --csv sweep"
        })
public final class SweepCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final OneInput input = new OneInput();

    @Option(
            names = "--vary",
            paramLabel = "PATH=SPEC",
            order = HelpGroup.WHAT + 4,
            description = {
                "what is varied (repeatable) [from the study]",
                "a,b,c | from..to:count | from..to:xFACTOR | range90"
            })
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--method",
            paramLabel = "HOW",
            order = HelpGroup.WHAT + 5,
            description = {"grid: all combinations; one-at-a-time; sobol: points", "that fill the space evenly [grid]"})
    @Nullable
    private String method;

    @Option(
            names = "--points",
            paramLabel = "N",
            order = HelpGroup.WHAT + 6,
            description = "how many with sobol, a power of two [64]")
    @Nullable
    private String points;

    public SweepCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Answers answers = new Answers(io, presentation, options);
        answers.requirePossible(List.of(SweepSchemas.SWEEP, SweepSchemas.POINTS, Schemas.ASSUMPTIONS));
        Input read = Input.read(input.of("sweep"), io);
        Study study = read.study(options.sets());
        SweepQuestion question = SweepQuestion.of(read, study, sweep(study), options.sets(), options.crudeWorlds());
        FixedWorlds.require("a sweep", study, options, "escrowsim sweep FILE --trials 20k --vary ...");
        SweepRunner runner = new SweepRunner(io, presentation, options);
        options.folderEndsWith("-sweep");
        if (runner.onlyForecast(question)) {
            return ExitCode.OK;
        }
        Question asked = question.question();
        Published<List<SweptDesign>> published = new Publication(io, options)
                .publish(
                        asked,
                        whenStopped -> runner.run(question, whenStopped),
                        results -> List.of(
                                SweepTables.sweep(
                                        question.id(),
                                        question.settings(),
                                        results,
                                        asked.plan().isDrawn()),
                                SweepTables.points(question.settings(), question.pointValues()),
                                Tables.assumptions(asked.assumptions())));
        SweepText text = new SweepText(question, published.results());
        answers.print(
                published.placement().folder(),
                presentation.tableOnly() ? presentation.table(text.table().plainLines()) : text.lines(),
                SweepJson.of(question, published));
        answers.notes(
                List.of(published.placement().note()),
                "escrowsim report " + published.placement().shown() + " --open");
        return ExitCode.OK;
    }

    private Sweep sweep(Study study) {
        if (vary.isEmpty() && method == null && points == null) {
            return SweepReader.ofStudy(study)
                    .orElseThrow(() -> Failure.usage(
                            "E008",
                            "sweep needs --vary PATH=SPEC, or a study with a section sweep",
                            "Such as --vary custody.rule.at_least=1,2,3."));
        }
        if (vary.isEmpty()) {
            throw Failure.usage("E008", "sweep needs --vary PATH=SPEC", "Such as --vary custody.rule.at_least=1,2,3.");
        }
        Sweep.Method how = method == null ? Sweep.Method.GRID : Choices.of(Sweep.Method.class, "--method", method);
        return SweepReader.ofOptions(study, vary, how, Counts.points(points));
    }
}
