package escrowsim.trial;

import java.util.Arrays;

/**
 * What was opened, in lots: what was sent between two times by those users whose parts of the keys came out together. Those of the
 * same users stand in the order of sending times and do not overlap; between them there may be any of others, of any time. Mutable and reused from trial to trial.
 */
final class Lots {

    /** So many epochs that begin while they are open get their turn one by one; any later ones with the last of these. */
    private static final int MOST_EPOCHS = 4_096;

    private final Epochs epochs;
    private final boolean eachEpochApart;

    private double detectedNext;
    private long attacksNext;
    private double usersNext;
    private double sinceNext;
    private boolean earliestNext;

    int count;
    double[] from = new double[32];
    double[] to = new double[32];
    /** From when on the first of it could be opened. */
    double[] readable = new double[32];
    /** First detection of those who opened it; the horizon for none. */
    double[] detected = new double[32];
    /** Bit a is set where an incident of attack a took part. */
    long[] attacks = new long[32];
    /** The share of all users whose lot it is. */
    double[] users = new double[32];
    /** When those users' parts came out: lots of one moment are of the same users. */
    double[] since = new double[32];
    /** Whether nobody's keys came out earlier for these sending times. */
    boolean[] earliest = new boolean[32];

    /** @param eachEpochApart whether what is open while it is sent is cut where a new key begins */
    Lots(Epochs epochs, boolean eachEpochApart) {
        this.epochs = epochs;
        this.eachEpochApart = eachEpochApart;
    }

    void clear() {
        count = 0;
    }

    /** Adds what somebody opened for everybody. */
    void add(Stretches opened) {
        of(1, 0, true);
        for (int i = 0; i < opened.count; i++) {
            openedBy(opened.detected[i], opened.attacks[i]);
            add(opened.from[i], opened.to[i], opened.readable[i]);
        }
    }

    /** Who opens what is added from now on. */
    void openedBy(double detectedYear, long attackSet) {
        detectedNext = detectedYear;
        attacksNext = attackSet;
    }

    /**
     * Whose it is.
     *
     * @param sinceYear when their parts came out
     * @param first whether nobody's came out earlier
     */
    void of(double shareOfUsers, double sinceYear, boolean first) {
        usersNext = shareOfUsers;
        sinceNext = sinceYear;
        earliestNext = first;
    }

    /** Adds what was sent between two times; where keys are told apart, unless both are one boundary of epochs up to rounding. */
    void add(double fromYear, double toYear, double readableYear) {
        if (!eachEpochApart || epochs.continuous()) {
            put(fromYear, toYear, readableYear);
        } else if (epochs.begunBefore(toYear) > epochs.endedBy(fromYear)) {
            addByEpoch(fromYear, toYear, readableYear);
        }
    }

    private void addByEpoch(double fromYear, double toYear, double readableYear) {
        if (readableYear > fromYear) {
            put(fromYear, toYear, readableYear);
            return;
        }
        double start = fromYear;
        double lastEnd = Math.min(toYear, epochs.newest(toYear));
        double boundary = epochs.endOfEpochOf(start);
        for (int n = 0; n < MOST_EPOCHS && boundary < lastEnd; n++) {
            put(start, boundary, start);
            start = boundary;
            boundary = epochs.endOfEpochOf(start);
        }
        put(start, toYear, start);
    }

    private void put(double fromYear, double toYear, double readableYear) {
        if (count == from.length) {
            grow();
        }
        from[count] = fromYear;
        to[count] = toYear;
        readable[count] = readableYear;
        detected[count] = detectedNext;
        attacks[count] = attacksNext;
        users[count] = usersNext;
        since[count] = sinceNext;
        earliest[count] = earliestNext;
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
