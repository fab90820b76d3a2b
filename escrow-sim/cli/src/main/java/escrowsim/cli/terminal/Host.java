package escrowsim.cli.terminal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The machine, as far as a command may know it.
 *
 * @param directory where relative paths start
 * @param home the folder that holds the bundled scenarios under {@code results/}
 * @param environment the environment variables
 */
public record Host(
        Path directory, Path home, Map<String, String> environment, InstantSource clock, Interrupts interrupts) {

    public Host {
        environment = Map.copyOf(environment);
    }

    /** The variable's value; empty where it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** A proposed command as it works here: the launcher says how it was called where its name alone does not find it. */
    public String asTyped(String command) {
        String called = variable("ESCROWSIM_CALLED");
        return called.isEmpty() ? command : command.replaceFirst("^escrowsim ", Matcher.quoteReplacement(called) + " ");
    }

    /** A path as the user typed it. */
    public Path path(String typed) {
        return directory.resolve(typed);
    }
}
