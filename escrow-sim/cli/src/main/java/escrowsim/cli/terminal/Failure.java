package escrowsim.cli.terminal;

import java.util.List;

/** What went wrong, in the user's words. Ends the command with one message and its exit code, never a stack trace. */
public final class Failure extends RuntimeException {

    private final ExitCode exitCode;
    private final String id;
    private final String message;
    private final transient List<String> hints;

    /**
     * @param id permanent, such as {@code E002}; {@code explain} knows it
     * @param hints lines that say how to go on; the fix comes last
     */
    public Failure(ExitCode exitCode, String id, String message, List<String> hints) {
        super(message);
        this.exitCode = exitCode;
        this.id = id;
        this.message = message;
        this.hints = List.copyOf(hints);
    }

    public static Failure usage(String id, String message, String... hints) {
        return new Failure(ExitCode.USAGE, id, message, List.of(hints));
    }

    public static Failure files(String id, String message, String... hints) {
        return new Failure(ExitCode.FILES, id, message, List.of(hints));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String id() {
        return id;
    }

    /** The text with everything that a terminal might obey replaced by a dot: part of it is what somebody typed. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", ".");
    }

    /** The message and its hints as lines for the error stream. */
    public List<String> lines(Ink ink) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add(ink.red("error " + id) + ": " + visible(message));
        hints.forEach(hint -> lines.add("  " + visible(hint)));
        return lines;
    }
}
