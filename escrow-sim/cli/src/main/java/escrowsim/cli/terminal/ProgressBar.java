package escrowsim.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line that is drawn over itself: first after a second, and at most ten times a second. */
final class ProgressBar implements Progress {

    private static final long FIRST_AFTER_MS = 1_000;
    private static final long EVERY_MS = 100;
    private static final int LONGEST_LINE = Wrap.COLUMNS - 1;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_BAR = 14;
    private static final int SHORTEST_BAR = 4;

    private final PrintStream err;
    private final Pace pace;
    private final int room;
    private long drawnAt = -EVERY_MS;
    private boolean visible;

    /** @param columns of the terminal; a line that fills the last one would begin another */
    ProgressBar(PrintStream err, Pace pace, int columns) {
        this.err = err;
        this.pace = pace;
        this.room = Math.min(LONGEST_LINE, columns - 1);
    }

    @Override
    public void at(long done, String precision) {
        long now = pace.elapsed();
        if (now >= FIRST_AFTER_MS && now - drawnAt >= EVERY_MS) {
            drawnAt = now;
            visible = true;
            err.print("\r" + padded(line(done, precision)));
            err.flush();
        }
    }

    @Override
    public void ending(String doing) {
        String line = label() + "  " + doing;
        if (visible && line.length() <= room) {
            err.print("\r" + padded(line));
            err.flush();
        }
    }

    /** As much of it as there is room for. People look for the end, so that goes last. */
    private String line(long done, String precision) {
        String label = label();
        String percent = String.format("%4d%%", pace.percent(done));
        String counts = pace.counts(done);
        String perSecond = pace.perSecond(done);
        String left = pace.left(done);
        return Stream.of(
                        List.of(counts, precision, perSecond, left),
                        List.of(counts, precision, left),
                        List.of(precision, left))
                .map(numbers -> spaced(percent, numbers))
                .filter(numbers -> label.length() + numbers.length() <= room)
                .findFirst()
                .map(numbers -> label + bar(done, room - label.length() - numbers.length()) + numbers)
                .or(() -> Stream.of(List.of(precision, left), List.of(left), List.<String>of())
                        .map(numbers -> spaced(percent, numbers).strip())
                        .filter(numbers -> numbers.length() <= room)
                        .findFirst())
                .orElse("");
    }

    private String label() {
        String label = pace.label();
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 2) + "..";
    }

    private static String spaced(String percent, List<String> numbers) {
        return Stream.concat(Stream.of(percent), numbers.stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private String bar(long done, int space) {
        int width = Math.min(LONGEST_BAR, space - " []".length());
        if (width < SHORTEST_BAR) {
            return "";
        }
        int full = width * pace.percent(done) / 100;
        return " [" + "#".repeat(full) + "-".repeat(width - full) + "]";
    }

    private String padded(String line) {
        return line + " ".repeat(Math.max(0, room - line.length()));
    }

    @Override
    public void close() {
        if (visible) {
            visible = false;
            err.print("\r" + padded("") + "\r");
            err.flush();
        }
    }
}
