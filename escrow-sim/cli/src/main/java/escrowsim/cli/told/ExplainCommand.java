package escrowsim.cli.told;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a word. */
@CommandLine.Command(
        name = "explain",
        description = {
            "Explain a setting, metric, table, column, model or error. With --trial, tell one",
            "simulated world as a story: day by day, and proven with real keys."
        },
        footer = {
            "escrowsim explain p_any_exposure",
            "escrowsim explain custody.rule",
            "escrowsim explain custody.rule westminster-2017   drawn: who unlocks",
            "escrowsim explain attacks.shared-flaw.per_supplier_year",
            "escrowsim explain attacks.breach.reaches_keys_share any-3-of-5",
            "escrowsim explain E031",
            "escrowsim explain out/any-3-of-5 --trial 67",
            "escrowsim explain westminster-2017 --trial 5 --design provider -o world-5"
        })
public final class ExplainCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Mixin
    private final WorldOptions world = new WorldOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "TOPIC|RESULTS",
            description = {
                "path of a setting, name of a metric, table, column",
                "or model, or id of an error; then maybe a scenario,",
                "to draw its custody.rule or see what an input does;",
                "with --trial, a folder of results, or a scenario"
            })
    private List<String> topics = new ArrayList<>();

    public ExplainCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        if (world.asked()) {
            String results = Arguments.only("explain", "RESULTS", topics);
            return new WorldTelling(io, presentation, world).tell(results);
        }
        if (topics.size() == 2 && topics.get(0).equals(RuleOfStudy.TOPIC)) {
            RuleOfStudy.of(topics.get(1), io).print(presentation.json);
            return ExitCode.OK;
        }
        boolean isOfScenario = topics.size() == 2 && topics.get(0).contains(".");
        String topic = isOfScenario ? topics.get(0) : Arguments.only("explain", "TOPIC", topics);
        Optional<String> found =
                isOfScenario ? SettingOfFile.of(topic, topics.get(1), io).text() : Explanations.of(topic);
        String text = found.orElseThrow(() -> unknown(topic));
        if (presentation.json) {
            Map<String, String> members = new LinkedHashMap<>();
            members.put("topic", topic);
            members.put("text", text);
            io.out().print(Json.of(members));
        } else {
            io.out().println(text);
        }
        return ExitCode.OK;
    }

    private static Failure unknown(String topic) {
        String closest = Explanations.nearest(topic)
                .map(known -> ". Did you mean " + known + "?")
                .orElse("");
        return Failure.usage(
                "E003",
                "nothing called \"" + topic + "\"" + closest,
                "escrowsim list parameters and escrowsim list metrics show what there is.");
    }
}
