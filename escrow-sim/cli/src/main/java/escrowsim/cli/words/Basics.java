package escrowsim.cli.words;

import escrowsim.cli.terminal.Io.ColorChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command knows. */
public class Basics {

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            order = HelpGroup.LOOKS + 5,
            description = "auto, always or never [auto]")
    @Nullable
    private String color;

    @Option(
            names = {"-q", "--quiet"},
            order = HelpGroup.LOOKS + 6,
            description = "nothing but results and errors")
    public boolean quiet;

    @Option(names = "--debug", order = HelpGroup.LOOKS + 7, description = "show where an error comes from")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            order = HelpGroup.LOOKS + 8,
            usageHelp = true,
            description = "this text")
    boolean help;

    /** The colour choice anywhere in a command line, understood or not: it counts for the error message too. */
    public static ColorChoice colorIn(List<String> arguments) {
        String choice = "auto";
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith("--color=")) {
                choice = arguments.get(i).substring("--color=".length());
            } else if (arguments.get(i).equals("--color") && i + 1 < arguments.size()) {
                choice = arguments.get(i + 1);
            }
        }
        return switch (choice) {
            case "always" -> ColorChoice.ALWAYS;
            case "never" -> ColorChoice.NEVER;
            default -> ColorChoice.AUTO;
        };
    }

    /** Refuses a colour choice that is none. */
    public final void requireSensible() {
        if (color != null) {
            Choices.of(ColorChoice.class, "--color", color);
        }
    }
}
