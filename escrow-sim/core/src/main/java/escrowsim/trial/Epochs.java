package escrowsim.trial;

import escrowsim.custody.KeySchedule;

/**
 * The epochs of one trial: {@code [start + jR, start + (j+1)R)} from time 0 and again from each re-key, the last of a run
 * cut where the next begins, the last of all at the horizon.
 *
 * <p>Two questions suffice: of which sending times do shares still exist at a time, and for which are they already there.
 */
final class Epochs {

    /** Times nearer to a boundary than this, in epochs, are on it: ten epochs of a tenth make one. */
    private static final double ROUNDING = 1e-9;

    /** The same in units of the last place, which are more where epochs come by the million. */
    private static final double ROUNDING_ULPS = 8;

    /** With fewer, the second is the smaller. */
    private static final double MANY = 1 << 19;

    private final double horizonYears;
    private final double lifetimeYears;
    private final double retentionYears;
    private final boolean continuous;
    private final boolean single;
    private final double roundingYears;

    private int runs;
    private double[] runStart = new double[16];
    /** Epochs before each run. */
    private long[] ordinal = new long[16];

    Epochs(KeySchedule keys, double horizonYears) {
        this.horizonYears = horizonYears;
        this.lifetimeYears = Years.ofDays(keys.keyLifetimeDays());
        this.retentionYears = Years.ofDays(keys.shareRetentionDays());
        this.continuous = lifetimeYears == 0;
        this.single = lifetimeYears >= horizonYears;
        this.roundingYears = single ? 0 : Math.max(ROUNDING * lifetimeYears, ROUNDING_ULPS * Math.ulp(horizonYears));
        this.runs = 1;
    }

    void restartAt(double[] rekeyYear, int count) {
        runs = 1;
        if (count + 1 > runStart.length) {
            runStart = new double[2 * count + 1];
            ordinal = new long[2 * count + 1];
        }
        for (int i = 0; i < count; i++) {
            double end = rekeyYear[i];
            ordinal[runs] = continuous ? 0 : ordinal[runs - 1] + epochOfRun(runs - 1, end) + 1;
            runStart[runs] = end;
            runs++;
        }
    }

    boolean continuous() {
        return continuous;
    }

    /** The earliest sending time whose share still exists at {@code year}: the start of its epoch. */
    double oldest(double year) {
        double end = year - retentionYears;
        if (end <= 0) {
            return 0;
        }
        return continuous ? end : startOfEpochEndingFrom(end);
    }

    /** The end of the last epoch that begins before {@code year}. */
    double newest(double year) {
        if (continuous) {
            return year;
        }
        int run = runBefore(year);
        return endOfEpoch(run, epochOfRun(run, year));
    }

    /** The end of the epoch to which traffic sent at {@code year} belongs: at a boundary, of the epoch that begins there. */
    double endOfEpochOf(double year) {
        return newest(year + Math.max(2 * roundingYears, Openings.POINT_YEARS));
    }

    /** The end of the epoch with this number, from 0. */
    double endOfEpochNumbered(long number) {
        int run = runs - 1;
        while (run > 0 && ordinal[run] > number) {
            run--;
        }
        return endOfEpoch(run, number - ordinal[run]);
    }

    /** How many epochs have begun before {@code year}. */
    long begunBefore(double year) {
        int run = runBefore(year);
        return ordinal[run] + epochOfRun(run, year) + 1;
    }

    /** How many epochs have ended at or before {@code year}. */
    long endedBy(double year) {
        int run = runBefore(year);
        long epoch = epochOfRun(run, year);
        return ordinal[run] + epoch + (endOfEpoch(run, epoch) <= year + roundingYears ? 1 : 0);
    }

    /** The start of the epoch that ends at {@code year}, or in which it lies. */
    double startOfEpochEndingFrom(double year) {
        int run = runBefore(year);
        return runStart[run] + (single ? 0 : epochOfRun(run, year) * lifetimeYears);
    }

    private double endOfEpoch(int run, long epoch) {
        double runEnd = run + 1 < runs ? runStart[run + 1] : horizonYears;
        double end = runStart[run] + (epoch + 1) * lifetimeYears;
        return single || end > runEnd - roundingYears ? runEnd : end;
    }

    /** The last run that starts before {@code year}. */
    private int runBefore(double year) {
        int run = runs - 1;
        while (run > 0 && runStart[run] >= year) {
            run--;
        }
        return run;
    }

    /** The epoch j of a run with {@code start + jR < year <= start + (j+1)R}. */
    private long epochOfRun(int run, double year) {
        if (single) {
            return 0;
        }
        double elapsed = (year - runStart[run]) / lifetimeYears;
        double boundary = Math.rint(elapsed);
        long epoch = (long) (isOn(boundary, elapsed) ? boundary - 1 : Math.floor(elapsed));
        return Math.max(0, epoch);
    }

    private static boolean isOn(double boundary, double elapsed) {
        double apart = Math.abs(elapsed - boundary);
        return apart < ROUNDING || (boundary > MANY && apart < ROUNDING_ULPS * Math.ulp(boundary));
    }
}
