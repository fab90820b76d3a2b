package escrowsim.cli.vary;

import escrowsim.cli.answer.Answers;
import escrowsim.cli.answer.Publication;
import escrowsim.cli.answer.Publication.Published;
import escrowsim.cli.study.FixedWorlds;
import escrowsim.cli.study.Input;
import escrowsim.cli.study.KnownSensitivity;
import escrowsim.cli.study.Metrics;
import escrowsim.cli.study.OneInput;
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
import escrowsim.report.SensitivityTable;
import escrowsim.report.Table;
import escrowsim.report.Tables;
import escrowsim.scenario.Sensitivity;
import escrowsim.scenario.Sensitivity.Method;
import escrowsim.scenario.SensitivityReader;
import escrowsim.scenario.Study;
import escrowsim.summary.OutcomeMetric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which of the uncertain inputs matters most. */
@CommandLine.Command(
        name = "sensitivity",
        description = "Vary the inputs that have a range90, and say which of them matters most.",
        footer = {
            "escrowsim sensitivity any-3-of-5          each from low to high",
            "escrowsim sensitivity any-3-of-5 --method sobol --points 128 --trials 2k",
            "escrowsim sensitivity my-case.yaml --vary attacks --metric exposed_user_days",
            "escrowsim sensitivity my-case.yaml --vary traffic.stored_days=30..730"
        })
public final class SensitivityCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final OneInput input = new OneInput();

    @Option(
            names = "--method",
            paramLabel = "HOW",
            order = HelpGroup.WHAT + 4,
            description = {
                "one-at-a-time: each from low to high; sobol: shares",
                "of the variance; rank-correlation [one-at-a-time]"
            })
    @Nullable
    private String method;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            order = HelpGroup.WHAT + 5,
            description = {"what is looked at (repeatable) [p_any_exposure,", "lawful_accesses_useful]"})
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--vary",
            paramLabel = "PATH[=LOW..HIGH]",
            order = HelpGroup.WHAT + 6,
            description = {"only this input, or all below a section (repeatable)", "[all that have a range90]"})
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--points",
            paramLabel = "N",
            order = HelpGroup.WHAT + 7,
            description = "rows of the sample, a power of two [64]")
    @Nullable
    private String points;

    public SensitivityCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Answers answers = new Answers(io, presentation, options);
        answers.requirePossible(List.of(SensitivityTable.SCHEMA, Schemas.SUMMARY, Schemas.ASSUMPTIONS));
        List<OutcomeMetric> looked =
                metrics.stream().map(Metrics::named).distinct().toList();
        Input read = Input.read(input.of("sensitivity"), io);
        SensitivityQuestion question =
                SensitivityQuestion.of(read, options.sets(), study -> sensitivity(study, looked));
        FixedWorlds.require("sensitivity", question.study(), options, "escrowsim sensitivity FILE --trials 20k");
        SensitivityRunner runner = new SensitivityRunner(io, presentation, options);
        options.folderEndsWith(KnownSensitivity.SUFFIX);
        if (runner.onlyForecast(question)) {
            return ExitCode.OK;
        }
        Published<SensitivityResults> published = new Publication(io, options)
                .publish(
                        question.question(),
                        whenStopped -> runner.run(question, whenStopped),
                        results -> tables(question, results));
        SensitivityText text = new SensitivityText(question, published.results());
        answers.print(
                published.placement().folder(),
                presentation.tableOnly() ? presentation.table(text.plain().plainLines()) : text.lines(),
                SensitivityJson.of(question, published));
        answers.notes(
                List.of(published.placement().note()),
                "escrowsim report " + published.placement().shown() + " --open");
        return ExitCode.OK;
    }

    private Sensitivity sensitivity(Study study, List<OutcomeMetric> looked) {
        if (vary.isEmpty() && method == null && points == null && looked.isEmpty()) {
            Optional<Sensitivity> own = SensitivityReader.ofStudy(study);
            if (own.isPresent()) {
                return own.get();
            }
        }
        Method how = method == null ? Method.ONE_AT_A_TIME : Choices.of(Method.class, "--method", method);
        if (points != null && how == Method.ONE_AT_A_TIME) {
            throw Failure.usage(
                    "E009",
                    "--points is for --method sobol and rank-correlation",
                    "One at a time, each input has two: the ends of its range.");
        }
        return SensitivityReader.ofOptions(study, vary, how, looked, Counts.points(points));
    }

    private static List<Table> tables(SensitivityQuestion question, SensitivityResults results) {
        return List.of(
                SensitivityTable.of(question.id(), question.asked().method(), results.influences()),
                Tables.summary(question.id(), results.base().outcomes(), false),
                Tables.assumptions(question.question().assumptions(), results.influences()));
    }
}
