package escrowsim.cli;

import escrowsim.cli.study.Bundled;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Invocation;
import escrowsim.cli.words.Version;
import escrowsim.scenario.DidYouMean;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** From the words on the command line to a command with its options filled in. Only that command's classes are loaded. */
final class Dispatch {

    private Dispatch() {}

    static ExitCode run(List<String> arguments, Io io) throws IOException {
        Invocation invocation = Invocation.of(arguments);
        if (invocation.word().isEmpty()) {
            return withoutCommand(invocation, io);
        }
        String word = invocation.word().get();
        Verb verb = Verb.of(word).orElseThrow(() -> unknown(word, io));
        if (invocation.has("-h", "--help")) {
            io.out().print(HelpText.of(verb, io));
            return ExitCode.OK;
        }
        return verb.start(invocation.rest(), io);
    }

    private static ExitCode withoutCommand(Invocation invocation, Io io) {
        if (invocation.rest().isEmpty()) {
            io.out().print(Welcome.text());
        } else if (invocation.has("-h", "--help")) {
            io.out().print(HelpText.overview());
        } else if (invocation.has("-V", "--version")) {
            io.out().println("escrowsim " + Version.TEXT);
        } else {
            throw withoutWord(invocation.rest().get(0));
        }
        return ExitCode.OK;
    }

    private static Failure withoutWord(String first) {
        Optional<String> meant =
                first.startsWith("-") ? DidYouMean.of(first, List.of("--help", "--version")) : Optional.empty();
        return meant.map(option -> Failure.usage(
                        "E002",
                        "unknown option " + first + ". Did you mean " + option + "?",
                        "escrowsim help lists the commands."))
                .orElseGet(() -> Failure.usage("E008", "no command given", "escrowsim help lists the commands."));
    }

    private static Failure unknown(String word, Io io) {
        Optional<String> nearest = DidYouMean.of(word, Verb.words());
        String meant = nearest.map(verb -> ". Did you mean " + verb + "?").orElse("");
        String hint = Bundled.in(io).find(word).isPresent()
                ? "To run that scenario:  escrowsim run " + word
                : "escrowsim help lists the commands.";
        return Failure.usage("E001", "unknown command \"" + word + "\"" + meant, hint);
    }

    /** A command line over a command, ready to parse. */
    static CommandLine commandLine(Command command) {
        return new CommandLine(command)
                .setExpandAtFiles(false)
                .setUnmatchedOptionsArePositionalParams(false)
                .setTrimQuotes(false);
    }

    /** Fills in the command's options from what was typed. */
    static void parse(Verb verb, Command command, List<String> typed) {
        CommandLine line = commandLine(command);
        try {
            line.parseArgs(typed.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new ParseErrors(verb, line).explain(e);
        }
    }
}
