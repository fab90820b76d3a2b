package escrowsim.cli.run;

import escrowsim.cli.answer.Answers;
import escrowsim.cli.answer.Produced;
import escrowsim.cli.answer.ResultsJson;
import escrowsim.cli.study.Assembled;
import escrowsim.cli.study.Money;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.SeveralInputs;
import escrowsim.cli.study.TimelineOptions;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.TablePresentation;
import escrowsim.summary.DesignOutcomes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulates several designs in the same worlds. */
@CommandLine.Command(
        name = "compare",
        description = "Simulate several designs in the same worlds, and compare each with one of them.",
        footer = {
            "escrowsim compare westminster-2017        bundled; writes out/westminster-2017",
            "escrowsim compare my-study.yaml --to three-of-five --trials 100k",
            "escrowsim compare a.yaml b.yaml c.yaml --csv comparison",
            "escrowsim compare my-study.yaml --fail-if 'three-of-five.p_any_exposure>0.01'"
        })
public final class CompareCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final FrontierOptions frontier = new FrontierOptions();

    @Mixin
    private final GateOptions gates = new GateOptions();

    @Mixin
    private final TimelineOptions timeline = new TimelineOptions();

    @Mixin
    private final SeveralInputs inputs = new SeveralInputs();

    @Option(
            names = "--to",
            paramLabel = "ID",
            order = HelpGroup.WHAT + 3,
            description = "the design to compare with [from the study]")
    @Nullable
    private String reference;

    public CompareCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Optional<Gate> gate = gates.gate();
        Answers answers = new Answers(io, presentation, options);
        List<String> files = inputs.of("compare");
        List<String> sets = timeline.with(options.sets());
        Question question = Assembled.question(files, sets, Optional.ofNullable(reference), frontier::in, io)
                .inCrudeWorlds(options.crudeWorlds());
        answers.requirePossible(question.plan().tables());
        gate.ifPresent(g -> g.requireDesign(question.plan()));
        Runner runner = new Runner(io, presentation, options);
        if (runner.onlyForecast(question)) {
            return ExitCode.OK;
        }
        Produced produced = runner.run(question);
        if (produced.ending() == Ending.INTERRUPTED) {
            return produced.exitCode();
        }
        print(answers, produced, question, gate);
        answers.notes(produced);
        return gates.exitCode(gate.map(g -> g.of(g.concerned(produced.results()))), produced.exitCode());
    }

    private void print(Answers answers, Produced produced, Question question, Optional<Gate> gate) throws IOException {
        CompareText text = new CompareText(produced.results(), question.study().differing());
        List<String> lines =
                new ArrayList<>(presentation.tableOnly() ? presentation.table(text.plainLines()) : text.lines());
        Map<String, Object> json = ResultsJson.of(produced);
        if (!presentation.tableOnly() && question.plan().frontier().isPresent()) {
            lines.add("");
            lines.addAll(new FrontierText(produced.results()).lines());
        }
        if (!presentation.tableOnly()) {
            lines.addAll(Money.paragraph(produced.results()));
        }
        gate.ifPresent(g -> {
            List<DesignOutcomes> concerned = g.concerned(produced.results());
            lines.addAll(presentation.endOfTable());
            lines.addAll(g.lines(concerned));
            json.put("gate", g.of(concerned).word());
        });
        answers.print(produced, lines, json);
    }
}
