package escrowsim.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Everything that a command touches of the outside world.
 *
 * @param typed the command line, for the record
 * @param out results, and nothing else
 * @param err all else: progress, notes, errors
 */
public record Io(List<String> typed, InputStream in, PrintStream out, PrintStream err, Terminals terminals, Host host) {

    public Io {
        typed = List.copyOf(typed);
    }

    /** The same world, in which somebody typed this. */
    public Io withTyped(List<String> arguments) {
        return new Io(arguments, in, out, err, terminals, host);
    }

    /**
     * Which of the two output streams somebody watches on a terminal.
     *
     * @param columns of the one that shows errors and progress
     */
    public record Terminals(boolean out, boolean err, int columns) {

        public Terminals(boolean out, boolean err) {
            this(out, err, Wrap.COLUMNS);
        }
    }

    /** Colours for the error stream, as long as nothing forbids them. */
    public Ink ink(ColorChoice choice) {
        boolean wanted = terminals.err()
                && host.variable("NO_COLOR").isEmpty()
                && !host.variable("TERM").equals("dumb");
        return new Ink(choice == ColorChoice.ALWAYS || (choice == ColorChoice.AUTO && wanted));
    }

    /** What {@code --color} can say. */
    public enum ColorChoice {
        AUTO,
        ALWAYS,
        NEVER
    }
}
