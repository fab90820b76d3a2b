package escrowsim.cli.catalog;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Choices;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.TablePresentation;
import escrowsim.scenario.DidYouMean;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what there is. */
@CommandLine.Command(
        name = "list",
        description = "List what there is: bundled scenarios and designs, what a scenario can say,\nwhat comes out.",
        footer = {
            "escrowsim list scenarios            what is bundled",
            "escrowsim list designs westminster-2017",
            "escrowsim list parameters --verbose  with their meanings",
            "escrowsim list metrics --json"
        })
public final class ListCommand implements Command {

    private final Io io;

    @Mixin
    private final TablePresentation presentation = new TablePresentation();

    @Parameters(
            arity = "0..*",
            paramLabel = "TOPIC",
            description = {"scenarios, designs [STUDY], custody, attacks,", "parameters, metrics or analyses"})
    private List<String> words = new ArrayList<>();

    public ListCommand(Io io) {
        this.io = io;
    }

    public static List<String> topics() {
        return Choices.words(Topic.class);
    }

    /** What can be listed. */
    private enum Topic {
        SCENARIOS,
        DESIGNS,
        CUSTODY,
        ATTACKS,
        PARAMETERS,
        METRICS,
        ANALYSES
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Arguments.requireSome("list", "one of " + String.join(", ", topics()), words);
        String word = words.get(0);
        if (!topics().contains(word)) {
            String meant = DidYouMean.of(word, topics())
                    .map(topic -> "Did you mean " + topic + "?")
                    .orElse("There are " + String.join(", ", topics()) + ".");
            throw Failure.usage("E003", "nothing to list called \"" + word + "\"", meant);
        }
        Topic topic = Choices.of(Topic.class, "TOPIC", word);
        if (topic != Topic.DESIGNS) {
            Arguments.only("list", "TOPIC", words);
        }
        listing(topic).print(io, presentation);
        return ExitCode.OK;
    }

    private Listing listing(Topic topic) {
        return switch (topic) {
            case SCENARIOS -> Listings.scenarios(io);
            case DESIGNS -> Listings.designs(words.subList(1, words.size()), io);
            case CUSTODY -> Listings.choices("custody", "custody.model");
            case ATTACKS -> Listings.choices("attacks", "attacks.*.model");
            case PARAMETERS -> Listings.parameters(presentation.verbose || presentation.json);
            case METRICS -> Listings.metrics();
            case ANALYSES -> Listings.analyses();
        };
    }
}
