package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Presentation;
import escrowsim.crypto.KeyRandom;
import escrowsim.rehearsal.CustodyTour;
import escrowsim.rehearsal.Demonstration;
import escrowsim.rehearsal.Demonstration.Step;
import escrowsim.rehearsal.MessagingTour;
import escrowsim.report.Json;
import escrowsim.scenario.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows escrow with real cryptography. */
@CommandLine.Command(
        name = "demo",
        description = {
            "Send one message under escrow with real cryptography, read it under a warrant,",
            "fail with one share too few, and steal it. Or see the messaging service itself,",
            "and what is left to read of a stored conversation when its keys are gone."
        },
        footer = {
            "escrowsim demo",
            "escrowsim demo --custody split-key",
            "escrowsim demo --messaging   sessions, groups, calls, devices, backups"
        })
final class DemoCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Option(
            names = "--custody",
            paramLabel = "MODEL",
            description = "tour another custody model: escrowsim list custody")
    private String custody = "";

    @Option(
            names = "--messaging",
            description = {"tour the messaging service, and what one escrowed", "key gives up at each level"})
    private boolean messaging;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = new ArrayList<>();

    DemoCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        Arguments.requireNone("demo", arguments);
        if (messaging && !custody.isEmpty()) {
            throw Failure.usage("E009", "--custody and --messaging are two tours", "Take one after the other.");
        }
        List<Step> steps = steps();
        if (presentation.json) {
            io.out()
                    .print(Json.of(Map.of(
                            "steps", steps.stream().map(DemoCommand::members).toList())));
            return ExitCode.OK;
        }
        io.out().println(head());
        steps.forEach(this::print);
        if (!presentation.quiet) {
            io.err().println();
            io.err().println("Next: " + io.host().asTyped(next()));
        }
        return ExitCode.OK;
    }

    private List<Step> steps() {
        if (messaging) {
            return MessagingTour.run(KeyRandom.create());
        }
        return custody.isEmpty() ? Demonstration.run(KeyRandom.create()) : tour(custody);
    }

    private String head() {
        if (messaging) {
            return "A messaging service, and what it stores. Real cryptography.";
        }
        return custody.isEmpty()
                ? "One message, five custodians; any three together can read it. Real cryptography."
                : "Messages under " + custody + ". Real cryptography" + standIn(custody) + ".";
    }

    private String next() {
        if (messaging) {
            return "escrowsim demo --custody provider-key   such messages under escrow";
        }
        return custody.isEmpty()
                ? "escrowsim run any-3-of-5   the same, 20,000 decades long"
                : "escrowsim explain custody." + custody + "   the model in plain words";
    }

    private static String standIn(String model) {
        return CustodyTour.standsInFor(model)
                .map(what -> ", a stand-in of the same structure for " + what)
                .orElse("");
    }

    private static List<Step> tour(String model) {
        return CustodyTour.of(model, KeyRandom.create()).orElseThrow(() -> {
            String closest = DidYouMean.of(model, CustodyTour.models())
                    .map(known -> ". Did you mean " + known + "?")
                    .orElse("");
            return Failure.usage(
                    "E003",
                    "no custody model to show called \"" + model + "\"" + closest,
                    "There are " + String.join(", ", CustodyTour.models()) + ".");
        });
    }

    private void print(Step step) {
        io.out().println();
        Wrap.lines(step.action() + ":", 2).forEach(io.out()::println);
        Wrap.lines(step.result(), 4).forEach(io.out()::println);
    }

    private static Map<String, String> members(Step step) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("action", step.action());
        members.put("result", step.result());
        return members;
    }
}
