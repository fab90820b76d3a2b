package escrowsim.cli.terminal;

import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line that is drawn over itself: first after a second, and at most ten times a second. */
final class ProgressBar implements Progress {

    private static final long FIRST_AFTER_MS = 1_000;
    private static final long EVERY_MS = 100;
    private static final int LINE = Wrap.COLUMNS - 1;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_BAR = 14;

    private final PrintStream err;
    private final Pace pace;
    private long drawnAt = -EVERY_MS;
    private boolean visible;

    ProgressBar(PrintStream err, Pace pace) {
        this.err = err;
        this.pace = pace;
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

    private String line(long done, String precision) {
        String label = pace.label().length() <= LONGEST_LABEL
                ? pace.label()
                : pace.label().substring(0, LONGEST_LABEL - 2) + "..";
        String numbers = Stream.of(pace.counts(done), precision, pace.perSecond(done), pace.left(done))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  "));
        String percent = String.format("%4d%%", pace.percent(done));
        int room = LINE - label.length() - " []".length() - percent.length() - 2 - numbers.length();
        int width = Math.max(0, Math.min(LONGEST_BAR, room));
        int full = width * pace.percent(done) / 100;
        String bar = "#".repeat(full) + "-".repeat(width - full);
        return label + " [" + bar + "]" + percent + "  " + numbers;
    }

    private static String padded(String line) {
        return line.length() >= LINE ? line.substring(0, LINE) : line + " ".repeat(LINE - line.length());
    }

    @Override
    public void close() {
        if (visible) {
            err.print("\r" + " ".repeat(LINE) + "\r");
            err.flush();
        }
    }
}
