package escrowsim.cli.words;

import escrowsim.cli.terminal.Failure;
import java.util.List;

/** How many arguments a command takes. */
public final class Arguments {

    private Arguments() {}

    /** The one argument that a command needs. */
    public static String only(String command, String label, List<String> arguments) {
        requireSome(command, label, arguments);
        if (arguments.size() > 1) {
            throw usage(
                    "E007",
                    command + " takes one " + label + ", got " + arguments.size() + ": " + String.join(" ", arguments),
                    command);
        }
        return arguments.get(0);
    }

    public static void requireSome(String command, String label, List<String> arguments) {
        if (arguments.isEmpty()) {
            throw usage("E008", command + " needs " + label, command);
        }
    }

    public static void requireNone(String command, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw usage("E007", "unexpected argument \"" + arguments.get(0) + "\"", command);
        }
    }

    private static Failure usage(String id, String message, String command) {
        return Failure.usage(id, message, "escrowsim " + command + " --help shows examples.");
    }
}
