package escrowsim.cli;

import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.DidYouMean;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli found wrong with a command line, in our words. */
final class ParseErrors {

    private final Verb verb;
    private final CommandLine line;

    ParseErrors(Verb verb, CommandLine line) {
        this.verb = verb;
        this.line = line;
    }

    Failure explain(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched());
        } else if (e instanceof OverwrittenOptionException twice) {
            return usage("E006", name(twice.getOverwritten()) + " is given twice");
        } else if (e instanceof MissingParameterException missing) {
            ArgSpec option = missing.getMissing().get(0);
            return usage("E005", name(option) + " needs a value" + valueLabel(option));
        }
        return usage("E005", name(e.getArgSpec()) + " takes no value, got \"" + e.getValue() + "\"");
    }

    private Failure unmatched(List<String> arguments) {
        String typed = arguments.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .orElse(arguments.get(0));
        String option = typed.replaceFirst("=.*", "");
        return option.startsWith("-")
                ? usage("E002", "unknown option " + option + nearest(option))
                : usage("E007", "unexpected argument \"" + typed + "\"");
    }

    private String nearest(String option) {
        List<String> known = line.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        Optional<String> nearest = option.startsWith("--") ? DidYouMean.of(option, known) : Optional.empty();
        return nearest.map(meant -> ". Did you mean " + meant + "?").orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String valueLabel(ArgSpec argument) {
        return argument instanceof OptionSpec option ? ": " + option.longestName() + " " + option.paramLabel() : "";
    }

    private Failure usage(String id, String message) {
        return Failure.usage(id, message, "escrowsim " + verb.word() + " --help shows all options.");
    }
}
