package escrowsim.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** How much of what is done since when. */
final class Pace {

    private final Work work;
    private final InstantSource clock;
    private final Instant started;

    Pace(Work work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
        this.started = clock.instant();
    }

    String label() {
        return work.label();
    }

    /** Milliseconds since the start. */
    long elapsed() {
        return Duration.between(started, clock.instant()).toMillis();
    }

    int percent(long done) {
        long total = work.total();
        return total == 0 ? 100 : (int) (100 * Math.min(done, total) / total);
    }

    String counts(long done) {
        return compact(done) + "/" + compact(work.total());
    }

    /** {@code 6,210/s}, and empty before anything is known. */
    String perSecond(long done) {
        long elapsed = elapsed();
        return elapsed == 0 ? "" : compact((done - work.before()) * 1_000 / elapsed) + "/s";
    }

    /** With thousands marks up to 99,999, and as {@code 1.23M} beyond where the total is large. */
    private String compact(long number) {
        if (work.total() < 100_000) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        if (number < 1_000_000) {
            return String.format(Locale.ROOT, "%.0fk", number / 1e3);
        }
        return String.format(Locale.ROOT, number < 100_000_000 ? "%.2fM" : "%,.0fM", number / 1e6);
    }

    /** {@code 0:02 left}, at the pace so far, and empty before anything is known. */
    String left(long done) {
        long byNow = done - work.before();
        if (byNow <= 0 || work.total() == 0) {
            return "";
        }
        double milliseconds = elapsed() * ((double) (work.total() - done) / byNow);
        return (work.atMost() ? "at most " : "") + clockTime(Math.round(milliseconds / 1_000)) + " left";
    }

    /** Minutes and seconds, or hours before them. */
    static String clockTime(long seconds) {
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
