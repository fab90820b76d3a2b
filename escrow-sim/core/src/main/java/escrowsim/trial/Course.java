package escrowsim.trial;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/** How the exposure of one world grew, looked at in some years. Mutable and reused from trial to trial. */
final class Course {

    /** Just before a year: 0.03 seconds. */
    private static final double MOMENT_YEARS = 1e-9;

    private final double[] years;
    private final double[] userDays;
    private final boolean[] readLive;
    private boolean touched;

    /** Looked at in these years, which ascend; in none, it costs nothing. */
    Course(double... years) {
        this.years = years;
        this.userDays = new double[years.length];
        this.readLive = new boolean[years.length];
    }

    void clear() {
        if (touched) {
            Arrays.fill(userDays, 0);
            Arrays.fill(readLive, false);
            touched = false;
        }
    }

    /** In how many years it is looked at. */
    int points() {
        return years.length;
    }

    /** Whether anything happened. */
    boolean isTouched() {
        return touched;
    }

    double year(int point) {
        return years[point];
    }

    /** User-days of traffic that somebody could read by then. */
    double userDays(int point) {
        return userDays[point];
    }

    /** Whether what was sent just before then could be read as it was sent. */
    boolean readLive(int point) {
        return readLive[point];
    }

    /** So many user-days became readable at one moment. */
    void add(double readableYear, double amount) {
        touched = true;
        for (int p = years.length - 1; p >= 0 && years[p] >= readableYear; p--) {
            userDays[p] += amount;
        }
    }

    /** So many had become readable by one of the years, whenever that was. */
    void addAt(int point, double amount) {
        touched = true;
        userDays[point] += amount;
    }

    /** Traffic that could be read as it was sent, or from a later moment on. */
    void add(Service service, double share, double from, double to, double readableYear) {
        if (years.length == 0) {
            return;
        }
        if (readableYear > from) {
            add(readableYear, share * service.userDays(from, to));
            return;
        }
        touched = true;
        for (int p = years.length - 1; p >= 0 && years[p] > from; p--) {
            userDays[p] += share * service.userDays(from, Math.min(to, years[p]));
        }
    }

    /** Ends a world: the horizon is the last of the years, and what had come together by then is known without rounding. */
    void close(double allUserDays, DoublePredicate isReadLive) {
        touched = true;
        for (int p = 0; p < years.length; p++) {
            readLive[p] = isReadLive.test(years[p] - MOMENT_YEARS);
        }
        if (years.length > 0) {
            userDays[years.length - 1] = allUserDays;
        }
    }
}
