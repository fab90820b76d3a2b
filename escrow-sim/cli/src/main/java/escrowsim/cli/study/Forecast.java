package escrowsim.cli.study;

import escrowsim.cli.terminal.Io;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.TrialTable;
import escrowsim.summary.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What a run will take, from short runs of the same designs.
 *
 * @param seconds with the threads asked for
 * @param heapMegabytes in use after the short runs; a longer one needs no more
 * @param diskMegabytes of the results
 * @param atMost whether it may stop before
 */
public record Forecast(double seconds, double heapMegabytes, double diskMegabytes, boolean atMost) {

    private static final long SHORTEST_RUN = 2 * LocalEngine.BLOCK;

    /** Enough for any clock. */
    private static final long LONGEST_RUN = 1 << 16;

    /** Long enough for the code to be compiled and warm. */
    private static final double SHORT_RUNS_SECONDS = 0.5;

    /** The same with the code of rows. */
    private static final double SHORT_RUNS_WITH_ROWS_SECONDS = 2;

    private static final double BYTES_PER_TABLE_ROW = 120;
    private static final double TABLE_ROWS_PER_DESIGN = 40;
    private static final double MEGA = 1e6;

    public static Forecast of(StudyPlan plan, int threads, boolean everyWorld, Io io) {
        Observer writing = everyWorld ? TrialTable.unwritten(plan.rows(new KeyChecks(plan, 0))) : Observer.NONE;
        long longest = Math.max(SHORTEST_RUN, Math.min(plan.trials(), LONGEST_RUN));
        double enough = everyWorld ? SHORT_RUNS_WITH_ROWS_SECONDS : SHORT_RUNS_SECONDS;
        double spent = 0;
        double secondsPerTrial = Double.POSITIVE_INFINITY;
        for (long trials = SHORTEST_RUN; trials <= longest && spent < enough; trials *= 2) {
            double seconds = seconds(plan, threads, trials, writing, io);
            spent += seconds;
            // The first are slow because nothing is compiled yet, and any may have had to wait for others.
            secondsPerTrial = Math.min(secondsPerTrial, seconds / trials);
        }
        Runtime runtime = Runtime.getRuntime();
        double rows = (double) plan.designs().size() * (everyWorld ? plan.trials() : TABLE_ROWS_PER_DESIGN);
        return new Forecast(
                secondsPerTrial * plan.trials(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA,
                rows * BYTES_PER_TABLE_ROW / MEGA,
                plan.precision().isPresent());
    }

    private static double seconds(StudyPlan plan, int threads, long trials, Observer writing, Io io) {
        Instant started = io.host().clock().instant();
        new LocalEngine(threads).run(plan.forEngine().lookingAt(plan.grids()), trials, writing);
        return Duration.between(started, io.host().clock().instant()).toNanos() / 1e9;
    }

    /** As many such runs, one after the other. */
    public Forecast times(double runs) {
        return new Forecast(seconds * runs, heapMegabytes, diskMegabytes * runs, atMost);
    }

    /** Such as {@code about 4 s, 60 MB of memory, 0.1 MB on disk}. */
    public String text() {
        return (atMost ? "at most about " : "about ") + time() + ", " + Wording.number(Math.ceil(heapMegabytes))
                + " MB of memory, "
                + (diskMegabytes < 0.1 ? "less than 0.1" : String.format(Locale.ROOT, "%.1f", diskMegabytes))
                + " MB on disk";
    }

    private String time() {
        if (seconds < 1) {
            return "1 s";
        } else if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        return seconds < 7_200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3_600) + " h";
    }
}
