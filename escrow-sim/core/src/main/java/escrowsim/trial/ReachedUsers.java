package escrowsim.trial;

import escrowsim.attack.Draws;
import escrowsim.custody.AccessStructure;
import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How much is exposed where incidents take only some users' records. Exact for any rule as long as at most {@value
 * UnionChance#MOST_TOLD} incidents have to be told apart at the same time; in a world with more, {@value #SAMPLED} users are
 * drawn, which leaves expectations as they are. Only worlds with exposure pay for it, and those in which incidents
 * must be told apart allocate. One for each thread.
 */
final class ReachedUsers {

    static final int SAMPLED = 1_024;

    /** So that every user drawn has addresses of its own for all incidents of a world. */
    private static final int MOST_INCIDENTS = 1 << 20;

    private final Service service;
    private final double shareOpened;
    private final UserSets sets;
    private final UnionChance union;
    private final Qualifier qualifier;
    private final Draws users;
    private final Cuts cuts = new Cuts();
    private double[] reach = new double[32];
    private int[] covering = new int[32];
    private int[] coveredBefore = new int[32];
    private int coveringCount;
    private int[] opened = new int[32];
    /** The share that all sets together expose, where some traffic is open to all of them; else NaN. */
    private double shareOfAll;

    ReachedUsers(TrialPlan plan, AccessStructure structure, UserSets sets) {
        this.service = plan.service();
        this.shareOpened = plan.custody().shareOpened();
        this.sets = sets;
        this.union = new UnionChance(structure);
        this.qualifier = new Qualifier(structure);
        this.users = new Streams(plan.seed()).role("(reach)", "(users)");
    }

    /** User-days of traffic exposed: the integral of all users times the share of them that is exposed. */
    double exposedUserDays(long trial, Incidents incidents, Course course) {
        prepare(incidents);
        cut();
        double userDays = 0;
        double share = 0;
        shareOfAll = Double.NaN;
        for (int c = 0; c + 1 < cuts.count; c++) {
            if (cover(cuts.at[c])) {
                share = share(covering, coveringCount, trial, incidents.count());
                shareOfAll = coveringCount == sets.count ? share : shareOfAll;
            }
            userDays += share * service.userDays(cuts.at[c], cuts.at[c + 1]);
            addTo(course, c, share, trial, incidents.count());
        }
        return shareOpened * userDays;
    }

    /** What had become readable by when, of the traffic sent from one cut to the next. */
    private void addTo(Course course, int cut, double shareAtLast, long trial, int incidents) {
        int before = 0;
        double share = 0;
        for (int p = 0; p < course.points() && coveringCount > 0; p++) {
            double sentBy = Math.min(cuts.at[cut + 1], course.year(p));
            int count = openedBy(course.year(p));
            if (count != before) {
                share = count == coveringCount ? shareAtLast : share(opened, count, trial, incidents);
                before = count;
            }
            if (sentBy > cuts.at[cut]) {
                course.addAt(p, shareOpened * share * service.userDays(cuts.at[cut], sentBy));
            }
        }
    }

    /** Finds those of the covering sets that were there by then. */
    private int openedBy(double year) {
        int count = 0;
        for (int c = 0; c < coveringCount; c++) {
            if (sets.opened[covering[c]] <= year) {
                opened[count++] = covering[c];
            }
        }
        return count;
    }

    /**
     * The share of users any of whose traffic is exposed; call after {@link #exposedUserDays}. Where the number of users changes,
     * those of all times count alike.
     */
    double shareOfUsers(long trial, Incidents incidents) {
        if (!Double.isNaN(shareOfAll)) {
            return shareOfAll;
        }
        for (int i = 0; i < sets.count; i++) {
            covering[i] = i;
        }
        return share(covering, sets.count, trial, incidents.count());
    }

    private void prepare(Incidents incidents) {
        if (reach.length < incidents.count()) {
            reach = new double[2 * incidents.count()];
        }
        for (int i = 0; i < incidents.count(); i++) {
            reach[i] = incidents.reach(i, service);
        }
        if (covering.length < sets.count) {
            covering = new int[2 * sets.count];
            coveredBefore = new int[2 * sets.count];
            opened = new int[2 * sets.count];
        }
        coveringCount = 0;
    }

    /** Cuts sending times so that in each piece the same sets open it. */
    private void cut() {
        cuts.begin(2 * sets.count);
        for (int i = 0; i < sets.count; i++) {
            // Under one key for all time, each opens what the one before it does.
            if (i == 0 || sets.from[i] != sets.from[i - 1] || sets.to[i] != sets.to[i - 1]) {
                cuts.add(sets.from[i]);
                cuts.add(sets.to[i]);
            }
        }
        cuts.close();
    }

    /** Cuts sending times so that in each piece the same sets open it, all along or from a later moment on. */
    Cuts cutWithMoments(Incidents incidents) {
        prepare(incidents);
        shareOfAll = Double.NaN;
        cuts.begin(3 * sets.count);
        for (int i = 0; i < sets.count; i++) {
            cuts.add(sets.from[i], sets.to[i], sets.opened[i]);
        }
        cuts.close();
        return cuts;
    }

    /** How many sets were found last. */
    int coveringCount() {
        return coveringCount;
    }

    int covering(int index) {
        return covering[index];
    }

    /** The first moment after this one at which one of the sets found last was there; infinity for none. */
    double nextMoment(double year) {
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < coveringCount; c++) {
            double moment = sets.opened[covering[c]];
            next = moment > year ? Math.min(next, moment) : next;
        }
        return next;
    }

    /** The share of users whom those of them expose that were there by then. */
    double shareBy(double year, long trial, Incidents incidents) {
        return share(opened, openedBy(year), trial, incidents.count());
    }

    /** Finds the sets that open what is sent at this time; false if they are the same as before. */
    boolean cover(double sentYear) {
        int[] before = covering;
        int countBefore = coveringCount;
        covering = coveredBefore;
        coveredBefore = before;
        coveringCount = 0;
        for (int i = 0; i < sets.count; i++) {
            if (sets.covers(i, sentYear)) {
                covering[coveringCount++] = i;
            }
        }
        return !Arrays.equals(before, 0, countBefore, covering, 0, coveringCount);
    }

    private double share(int[] some, int count, long trial, int incidents) {
        if (count == 0) {
            return 0;
        }
        double exact = union.of(sets, some, count, reach);
        return Double.isNaN(exact) ? sampled(some, count, trial, incidents) : exact;
    }

    private double sampled(int[] some, int count, long trial, int incidents) {
        if (incidents > MOST_INCIDENTS) {
            throw new CrowdedWorldException(MOST_INCIDENTS, "incidents that take some users' records only");
        }
        int exposed = 0;
        for (int user = 0; user < SAMPLED; user++) {
            int address = user * incidents;
            exposed += isExposed(some, count, incident -> users.uniform(trial, address + incident, 0) < reach[incident])
                    ? 1
                    : 0;
        }
        return (double) exposed / SAMPLED;
    }

    private boolean isExposed(int[] some, int count, IntPredicate takenBy) {
        for (int c = 0; c < count; c++) {
            if (qualifier.qualifies(sets, some[c], takenBy)) {
                return true;
            }
        }
        return false;
    }

    /** From when on traffic sent at this time by a user in these incidents could be read; infinity for never. */
    double readableFrom(double sentYear, IntPredicate takenBy) {
        return sets.readableFrom(sentYear, takenBy, qualifier);
    }
}
