package escrowsim.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** How much of what is done since when. */
final class Pace {

    private final String label;
    private final long total;
    private final InstantSource clock;
    private final Instant started;

    Pace(String label, long total, InstantSource clock) {
        this.label = label;
        this.total = total;
        this.clock = clock;
        this.started = clock.instant();
    }

    String label() {
        return label;
    }

    long total() {
        return total;
    }

    /** Milliseconds since the start. */
    long elapsed() {
        return Duration.between(started, clock.instant()).toMillis();
    }

    int percent(long done) {
        return total == 0 ? 100 : (int) (100 * Math.min(done, total) / total);
    }

    String counts(long done) {
        return compact(done) + "/" + compact(total);
    }

    /** {@code 6,210/s}, and empty before anything is known. */
    String perSecond(long done) {
        long elapsed = elapsed();
        return elapsed == 0 ? "" : compact(done * 1_000 / elapsed) + "/s";
    }

    /** With thousands marks up to 99,999, and as {@code 1.23M} beyond where the total is large. */
    private String compact(long number) {
        if (total < 100_000) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        return number < 1_000_000
                ? String.format(Locale.ROOT, "%.0fk", number / 1e3)
                : String.format(Locale.ROOT, "%.2fM", number / 1e6);
    }

    /** {@code 0:02 left}, and empty before anything is known. */
    String left(long done) {
        if (done == 0 || total == 0) {
            return "";
        }
        return clockTime(Math.round(elapsed() * ((double) (total - done) / done) / 1_000)) + " left";
    }

    /** Minutes and seconds, or hours before them. */
    static String clockTime(long seconds) {
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
