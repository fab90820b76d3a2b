package escrowsim.cli.run;

import escrowsim.cli.answer.Answers;
import escrowsim.cli.answer.Produced;
import escrowsim.cli.answer.ResultsJson;
import escrowsim.cli.study.Input;
import escrowsim.cli.study.InputDoubts;
import escrowsim.cli.study.KnownSensitivity;
import escrowsim.cli.study.Money;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.TimelineOptions;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.TablePresentation;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.Study;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Simulates one scenario. */
@CommandLine.Command(
        name = "run",
        description = "Simulate one scenario many times, and write tables of what came out.",
        footer = {
            "escrowsim run any-3-of-5                  bundled; writes out/any-3-of-5",
            "escrowsim run my-case.yaml --trials 100k -o out",
            "escrowsim run my-case.yaml --precision p_any_exposure=0.0005",
            "escrowsim run my-case.yaml --set custody.rule.at_least=2 --json",
            "escrowsim run my-case.yaml --fail-if 'p_any_exposure>0.01'"
        })
public final class RunCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final TimelineOptions timeline = new TimelineOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|ID",
            description = "scenario file, \"-\" for standard input, or bundled id")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final GateOptions gates = new GateOptions();

    public RunCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Optional<Gate> gate = gates.ofOneDesign();
        Answers answers = new Answers(io, presentation, options);
        String file = Arguments.only("run", "FILE|ID", files);
        Question question = question(Input.read(file, io)).inCrudeWorlds(options.crudeWorlds());
        answers.requirePossible(question.plan().tables());
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
        return gates.exitCode(gate.map(g -> g.of(design(produced, question))), produced.exitCode());
    }

    private Question question(Input input) {
        List<String> sets = timeline.with(options.sets());
        Study study = input.study(sets);
        int designs = study.designs().size();
        if (designs > 1) {
            throw new Failure(
                    ExitCode.INVALID,
                    "E030",
                    files.get(0) + " is a study of " + designs + " designs, where one scenario is expected",
                    List.of("To compare them:  escrowsim compare " + files.get(0)));
        }
        return Question.ofScenario(study, input, sets);
    }

    private static DesignOutcomes design(Produced produced, Question question) {
        return produced.results().of(question.plan().reference());
    }

    private void print(Answers answers, Produced produced, Question question, Optional<Gate> gate) throws IOException {
        DesignOutcomes design = design(produced, question);
        Scenario scenario = produced.results().plan().referenceScenario();
        RunText text = new RunText(
                scenario,
                design,
                produced.results().exactOf(design.design()),
                Optional.ofNullable(produced.results().efforts().get(design.design())),
                new InputDoubts(
                        scenario,
                        files.get(0),
                        design.of(OutcomeMetric.P_ANY_EXPOSURE).flatMap(Outcome::estimate),
                        new KnownSensitivity(io).strongest(scenario)));
        List<String> lines = new ArrayList<>(
                presentation.tableOnly() ? presentation.table(text.table().plainLines()) : text.lines());
        Map<String, Object> json = ResultsJson.of(produced);
        if (!presentation.tableOnly()) {
            lines.addAll(Money.paragraph(produced.results()));
        }
        gate.ifPresent(g -> {
            lines.addAll(presentation.endOfTable());
            lines.add(g.text(design));
            json.put("gate", g.of(design).word());
        });
        answers.print(produced, lines, json);
    }
}
