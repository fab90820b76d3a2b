package escrowsim.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Something wrong, or doubtful, in a scenario or study.
 *
 * @param id permanent; {@code explain} tells more
 * @param what in one line
 * @param fix what to write instead; empty if there is no single answer
 * @param more further lines, such as what may stand there
 * @param quoted whether the line is shown
 */
public record Problem(ProblemId id, Place place, String what, String fix, List<String> more, boolean quoted) {

    /** Of the lines below an excerpt. */
    static final int WIDTH = 78;

    private static final int WIDEST_EXCERPT = 100;

    public Problem {
        more = List.copyOf(more);
    }

    static Problem of(ProblemId id, Place place, String what, String fix, String... more) {
        return new Problem(id, place, what, fix, List.of(more), true);
    }

    /** In one line, for what needs no excerpt. */
    static Problem brief(ProblemId id, Place place, String what) {
        return new Problem(id, place, what, "", List.of(), false);
    }

    public boolean isError() {
        return id.isError();
    }

    /** As a person reads it, without a line end. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(place.prefix() + id.severity() + " " + id + ": " + what);
        if (quoted && place.line() > 0) {
            lines.addAll(excerpt());
        } else if (quoted && !fix.isEmpty()) {
            lines.add("  " + fix);
        }
        String gutter = quoted && place.line() > 0 ? "      | " : "  ";
        more.forEach(line -> Wrap.lines(line, WIDTH, "  ").forEach(part -> lines.add(gutter + part)));
        return String.join("\n", lines);
    }

    private List<String> excerpt() {
        String line = place.source().line(place.line());
        int from = line.length() <= WIDEST_EXCERPT ? 0 : Math.max(0, place.column() - 1 - WIDEST_EXCERPT / 2);
        int to = Math.min(line.length(), from + WIDEST_EXCERPT);
        String shown = Quote.visible(line.substring(Math.min(from, to), to));
        String number = place.source().option() ? "     " : "%5d".formatted(place.line());
        int shownLength = Math.max(1, Math.min(place.length(), shown.length() - (place.column() - 1 - from)));
        String caret = " ".repeat(Math.max(0, place.column() - 1 - from)) + "^".repeat(shownLength);
        return List.of(number + " | " + shown, ("      | " + caret + " " + fix).stripTrailing());
    }
}
