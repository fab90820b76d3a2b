package escrowsim.trial;

import java.util.Arrays;

/**
 * Traffic whose keys may be searched, in lots: what was sent between two times by those users whose parts of the keys came out
 * together. In the order of sending times; lots of different users may lie beside each other. Mutable and reused from trial to
 * trial.
 */
final class Lots {

    int count;
    double[] from = new double[32];
    double[] to = new double[32];
    /** From when on the keys of the first of it could be searched. */
    double[] readable = new double[32];
    /** First detection of those who opened it; the horizon for none. */
    double[] detected = new double[32];
    /** Bit a is set where an incident of attack a took part. */
    long[] attacks = new long[32];
    /** The share of all users whose lot it is. */
    double[] users = new double[32];
    /** When those users' parts came out: what has the same moment beside it in time is of the same users. */
    double[] since = new double[32];
    /** Whether nobody's keys came out earlier for these sending times. */
    boolean[] earliest = new boolean[32];

    void clear() {
        count = 0;
    }

    /** Adds a lot of all users. */
    void add(double fromYear, double toYear, double readableYear, double detectedYear, long attackSet) {
        add(fromYear, toYear, readableYear, detectedYear, attackSet, 1, 0, true);
    }

    void add(
            double fromYear,
            double toYear,
            double readableYear,
            double detectedYear,
            long attackSet,
            double shareOfUsers,
            double sinceYear,
            boolean first) {
        if (count == from.length) {
            grow();
        }
        from[count] = fromYear;
        to[count] = toYear;
        readable[count] = readableYear;
        detected[count] = detectedYear;
        attacks[count] = attackSet;
        users[count] = shareOfUsers;
        since[count] = sinceYear;
        earliest[count] = first;
        count++;
    }

    private void grow() {
        int size = 2 * count;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        readable = Arrays.copyOf(readable, size);
        detected = Arrays.copyOf(detected, size);
        attacks = Arrays.copyOf(attacks, size);
        users = Arrays.copyOf(users, size);
        since = Arrays.copyOf(since, size);
        earliest = Arrays.copyOf(earliest, size);
    }
}
