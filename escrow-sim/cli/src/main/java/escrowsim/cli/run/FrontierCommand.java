package escrowsim.cli.run;

import escrowsim.cli.answer.Answers;
import escrowsim.cli.answer.Produced;
import escrowsim.cli.answer.ResultsJson;
import escrowsim.cli.study.Assembled;
import escrowsim.cli.study.Money;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.SeveralInputs;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.TablePresentation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Says which designs ask for a choice. */
@CommandLine.Command(
        name = "frontier",
        description = "Simulate several designs in the same worlds, and say which of them ask for\na choice "
                + "between risk and benefit. It does not choose.",
        footer = {
            "escrowsim frontier westminster-2017",
            "escrowsim frontier my-study.yaml --materiality risk=0.1%,benefit=5",
            "escrowsim frontier a.yaml b.yaml --csv frontier"
        })
public final class FrontierCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final FrontierOptions frontier = new FrontierOptions();

    @Mixin
    private final SeveralInputs inputs = new SeveralInputs();

    public FrontierCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Answers answers = new Answers(io, presentation, options);
        Question question =
                Assembled.question(inputs.of("frontier"), options.sets(), Optional.empty(), frontier::always, io);
        answers.requirePossible(question.plan().tables());
        options.folderEndsWith("-frontier");
        Runner runner = new Runner(io, presentation, options);
        if (runner.onlyForecast(question)) {
            return ExitCode.OK;
        }
        Produced produced = runner.run(question);
        if (produced.ending() == Ending.INTERRUPTED) {
            return produced.exitCode();
        }
        FrontierText text = new FrontierText(produced.results());
        List<String> lines = new ArrayList<>(List.of(question.plan().about().title(), ""));
        lines.addAll(text.lines());
        lines.addAll(Money.paragraph(produced.results()));
        answers.print(
                produced,
                presentation.tableOnly() ? presentation.table(text.table().plainLines()) : lines,
                ResultsJson.of(produced));
        answers.notes(produced);
        return produced.exitCode();
    }
}
