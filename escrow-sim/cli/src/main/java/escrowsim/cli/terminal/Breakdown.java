package escrowsim.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A bug in escrowsim, told in one line. The stack trace goes into a file that can be pasted into an issue.
 *
 * @param arguments the command line
 */
public record Breakdown(Throwable cause, List<String> arguments, String version) {

    public static final String ID = "E000";

    /** Prints the message, and where the rest is. */
    public void report(Io io, boolean debug) {
        io.err().println("error " + ID + ": internal error, a bug in escrowsim: " + oneLine());
        Optional<Path> log = save();
        log.ifPresent(file -> {
            io.err().println("  Details: " + file);
            io.err().println("  Its text is ready to be pasted into an issue.");
        });
        if (debug) {
            io.err().print(trace());
        } else if (log.isEmpty()) {
            io.err().println("  Run it again with --debug to see the details.");
        }
    }

    private String oneLine() {
        String message = cause.getMessage();
        String text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }

    private Optional<Path> save() {
        try {
            Path file = Files.createTempFile("escrowsim-", ".log");
            return Optional.of(Files.writeString(file, text()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private String text() {
        return String.join(
                "\n",
                "escrowsim " + version + " stopped with an internal error.",
                "",
                "What I typed",
                "  escrowsim " + String.join(" ", arguments),
                "What I expected",
                "  ",
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                "",
                trace());
    }

    private String trace() {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
