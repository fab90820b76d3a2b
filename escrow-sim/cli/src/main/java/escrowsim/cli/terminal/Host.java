package escrowsim.cli.terminal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

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

    /** A path as the user typed it. */
    public Path path(String typed) {
        return directory.resolve(typed);
    }
}
