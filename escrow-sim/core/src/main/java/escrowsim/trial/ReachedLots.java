package escrowsim.trial;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The lots of users of whom the incidents took some and missed others. Of each sending time those are one lot whose records first
 * suffice at the same moment: the share of users whom what has come together by then exposes, less those whom it exposed before.
 * One for each thread.
 *
 * <p>Lots of one moment are taken for lots of the same users. Where different sets open pieces of one epoch at different times and
 * no set opens both, a user in both of them counts for two keys of that epoch, which are as many too many as the product of the
 * two shares.
 */
final class ReachedLots {

    /** Shares of users, which may be found in several ways, are the same within so much of them. */
    private static final double ROUNDING = 1e-12;

    private final ReachedUsers users;
    private final TrialState state;
    private final double horizonYears;
    private double[] moment = new double[32];
    private double[] share = new double[32];
    private double[] detected = new double[32];
    private long[] attacks = new long[32];
    private int moments;

    private double[] detectedYear = new double[32];

    private double[] mostFound = new double[32];

    ReachedLots(ReachedUsers users, TrialState state, double horizonYears) {
        this.users = users;
        this.state = state;
        this.horizonYears = horizonYears;
    }

    /**
     * Adds the lots of one trial.
     *
     * @param opened by anybody for anybody
     */
    void addTo(Lots lots, Stretches opened, long trial) {
        Cuts cuts = users.cutWithMoments(state.incidents());
        findDetections();
        moments = 0;
        int stretch = 0;
        for (int c = 0; c + 1 < cuts.count; c++) {
            double from = cuts.at[c];
            double to = cuts.at[c + 1];
            if (users.cover(from)) {
                findMoments(trial);
            }
            stretch = stretchAt(opened, stretch, from);
            for (int k = 0; k < moments && stretch < opened.count; k++) {
                if (k == 0) {
                    lots.openedBy(opened.detected[stretch], opened.attacks[stretch]);
                } else {
                    lots.openedBy(detected[k], attacks[k]);
                }
                lots.of(share[k], moment[k], k == 0);
                lots.add(from, to, Math.max(from, moment[k]));
            }
        }
    }

    private void findDetections() {
        Intrusions intrusions = state.intrusions();
        if (detectedYear.length < state.incidents().count()) {
            detectedYear = new double[2 * state.incidents().count()];
        }
        for (int i = 0; i < intrusions.count; i++) {
            detectedYear[intrusions.incident[i]] = intrusions.detected[i];
        }
    }

    /** When more users are exposed of those that the covering sets expose, and how many more. */
    private void findMoments(long trial) {
        moments = 0;
        double before = 0;
        double year = users.nextMoment(Double.NEGATIVE_INFINITY);
        while (year < Double.POSITIVE_INFINITY) {
            double by = users.shareBy(year, trial, state.incidents());
            if (by - before > ROUNDING * by) {
                reserve();
                moment[moments] = year;
                share[moments] = by - before;
                findReaders(moments++, year);
                before = by;
            }
            year = users.nextMoment(year);
        }
    }

    /** Those who come together at a moment open what they do to whomever they expose first. */
    private void findReaders(int k, double year) {
        UserSets sets = state.sets();
        detected[k] = horizonYears;
        attacks[k] = 0;
        for (int c = 0; c < users.coveringCount(); c++) {
            int set = users.covering(c);
            int members = sets.opened[set] == year ? sets.first[set + 1] : sets.first[set];
            for (int m = sets.first[set]; m < members; m++) {
                detected[k] = Math.min(detected[k], detectedYear[sets.incident[m]]);
                attacks[k] |= 1L << state.incidents().attack(sets.incident[m]);
            }
        }
    }

    private void reserve() {
        if (moments == moment.length) {
            detected = Arrays.copyOf(detected, 2 * moments);
            attacks = Arrays.copyOf(attacks, 2 * moments);
            moment = Arrays.copyOf(moment, 2 * moments);
            share = Arrays.copyOf(share, 2 * moments);
        }
    }

    private static int stretchAt(Stretches opened, int since, double year) {
        int stretch = since;
        while (stretch < opened.count && opened.to[stretch] <= year) {
            stretch++;
        }
        return stretch;
    }

    /** Adds the lots of a user in these incidents, and in no other. */
    void addTo(Lots lots, Stretches opened, IntPredicate takenBy) {
        Cuts cuts = users.cutWithMoments(state.incidents());
        int stretch = 0;
        for (int c = 0; c + 1 < cuts.count; c++) {
            double from = cuts.at[c];
            double readable = users.readableFrom(from, takenBy);
            stretch = stretchAt(opened, stretch, from);
            if (readable < Double.POSITIVE_INFINITY && stretch < opened.count) {
                lots.of(1, 0, true);
                lots.openedBy(opened.detected[stretch], opened.attacks[stretch]);
                lots.add(from, cuts.at[c + 1], readable);
            }
        }
    }

    /**
     * How many users' traffic was read at all: of those whose records first suffice at one moment as many as of the time of which
     * most are read, and in all no more than are in reach.
     */
    double exposed(Lots lots, KeyQueue queue, Service service, long trial) {
        if (mostFound.length < lots.count) {
            mostFound = new double[2 * lots.count];
        }
        double mostUsers = 0;
        for (int i = 0; i < lots.count; i++) {
            mostFound[i] = 0;
            mostUsers = Math.max(mostUsers, service.mostUsers(lots.from[i], lots.to[i]));
        }
        for (int part = 0; part < queue.count; part++) {
            double found = queue.usersRead(part, horizonYears);
            mostFound[queue.lot[part]] = Math.max(mostFound[queue.lot[part]], found);
        }
        int[] bySince = queue.bySince;
        double sum = 0;
        double most = 0;
        for (int i = 0; i < lots.count; i++) {
            boolean another = i > 0 && lots.since[bySince[i]] > lots.since[bySince[i - 1]];
            sum += another ? most : 0;
            most = another ? mostFound[bySince[i]] : Math.max(most, mostFound[bySince[i]]);
        }
        return Math.min(sum + most, mostUsers * users.shareOfUsers(trial, state.incidents()));
    }
}
