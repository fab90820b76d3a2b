package escrowsim.trial;

import escrowsim.attack.Custodian;
import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.Yield;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which traffic, by the time s at which it was sent, can be read, and from which time w on. One for each thread.
 *
 * <p>Four observations keep the cost in the number of incidents, whatever the number of epochs, versions and users:
 *
 * <ul>
 *   <li>Between the edges of windows all versions look alike, so a run of refresh periods without an edge counts as one.
 *   <li>A copied share of epoch [x, y] serves all s in it. Between the ends of such intervals the set of copies is the same
 *       for all s: a segment.
 *   <li>In a segment, who can use what depends on w alone: a copy from the moment it was made, a device or a tap while the
 *       intruder is inside. One walk through time finds when the rule is satisfied.
 *   <li>With devices and taps alone nobody combines with anybody but those inside at the same time. Windows fall into
 *       companies that do not touch, and most are too small to be walked through.
 * </ul>
 */
final class ExposurePlane {

    /** The number of pairs of its members is about what a walk through it costs. */
    private static final int SMALL_COMPANY = 16;

    private final double horizonYears;
    private final double refreshYears;
    private final Yield[] yields;
    private final boolean anyCopies;
    private final int fewest;
    private final Flaws flaws;
    /** A flaw of the protocol is one hit, and enough. */
    private final int fewestHits;

    private final Intrusions intrusions;
    private final TrialState state;
    private final Holdings holdings = new Holdings();
    private final Cuts versions = new Cuts();
    private final SegmentWalk walk;
    /** Where nobody needs anybody; absent for a trial that is told, which shows what each of them holds. */
    private final @Nullable LoneCopies alone;
    /** Where incidents take some users' records only. */
    private final @Nullable UserSetsWalk users;

    private int[] pool = new int[64];
    /** Those of the pool whose windows meet a version. */
    private int[] current = new int[64];

    private final int[] seenIn;
    private int seenRound;

    ExposurePlane(TrialPlan plan, CustodyModel escrow, AccessStructure structure, TrialState state) {
        List<Custodian> custodians = plan.custodians();
        this.horizonYears = plan.horizonYears();
        this.refreshYears = Years.ofDays(escrow.keys().refreshDays());
        this.yields = custodians.stream().map(escrow::yieldOf).toArray(Yield[]::new);
        this.anyCopies = Arrays.asList(yields).contains(Yield.COPY);
        // A trial that is told shows the shares of those who cannot qualify, too.
        this.fewest = state.witness() == null ? structure.fewest() : 1;
        this.intrusions = state.intrusions();
        this.state = state;
        this.walk = new SegmentWalk(plan, structure, state, holdings, Set.copyOf(Arrays.asList(yields)));
        this.users = plan.byUser() ? new UserSetsWalk(plan, structure, state, holdings) : null;
        this.flaws = new Flaws(plan, state, escrow.search().isPresent() ? null : users);
        this.fewestHits = flaws.any() ? 1 : fewest;
        boolean lone = state.witness() == null && LoneCopies.suffice(plan, escrow, structure);
        this.alone = lone ? new LoneCopies(plan, state) : null;
        this.seenIn = new int[custodians.size()];
    }

    /** Whether these incidents hit enough to open anything. */
    boolean mayOpen(Incidents incidents) {
        return incidents.hitTotal() >= fewestHits;
    }

    /** Finds all openings of one trial. */
    void open() {
        state.openings().clear();
        state.sets().clear();
        if (alone != null) {
            alone.open();
            flaws.open();
            return;
        }
        int pooled = gatherPool();
        if (!anyCopies) {
            openCompanies(pooled);
        } else if (distinctCustodians(pooled) >= fewest) {
            openVersions(pooled);
        }
        if (pooled < intrusions.count) {
            openUnpooled();
            flaws.open();
        }
    }

    private int gatherPool() {
        if (pool.length < intrusions.count) {
            pool = new int[2 * intrusions.count];
        }
        int pooled = 0;
        for (int i = 0; i < intrusions.count; i++) {
            if (state.incidents().pooled(intrusions.incident[i])) {
                pool[pooled++] = i;
            }
        }
        return pooled;
    }

    /** Each unpooled incident works alone. Refreshing does not hinder it: its own shares always meet in one version. */
    private void openUnpooled() {
        for (int first = 0; first < intrusions.count; ) {
            int incident = intrusions.incident[first];
            int next = first;
            while (next < intrusions.count && intrusions.incident[next] == incident) {
                pool[next - first] = next;
                next++;
            }
            boolean flaw = intrusions.custodian[first] == IncidentSink.EVERYTHING;
            if (!flaw && !state.incidents().pooled(incident) && next - first >= fewest) {
                openVersion(pool, 0, next - first, 0, horizonYears);
            }
            first = next;
        }
    }

    /** Those in the pool stand in the order in which they come: a company ends where all have left before the next comes. */
    private void openCompanies(int members) {
        int next;
        for (int first = 0; first < members; first = next) {
            double allGone = intrusions.until[pool[first]];
            next = first + 1;
            while (next < members && intrusions.from[pool[next]] <= allGone) {
                allGone = Math.max(allGone, intrusions.until[pool[next++]]);
            }
            if (next - first >= fewest && mayMeet(first, next)) {
                openVersion(pool, first, next, 0, horizonYears);
            }
        }
    }

    /** Whether as many custodians as it takes have an intruder at once; a large company is not asked. */
    private boolean mayMeet(int first, int end) {
        int custodians = seenIn.length;
        if (end - first > SMALL_COMPANY || custodians > Long.SIZE) {
            return true;
        }
        for (int last = first + fewest - 1; last < end; last++) {
            double now = intrusions.from[pool[last]];
            long inside = 0;
            for (int m = first; m <= last; m++) {
                inside |= intrusions.until[pool[m]] >= now ? 1L << intrusions.custodian[pool[m]] : 0;
            }
            if (Long.bitCount(inside) >= fewest) {
                return true;
            }
        }
        return false;
    }

    /** Only shares of one version combine. */
    private void openVersions(int members) {
        if (!(refreshYears < horizonYears)) {
            openVersion(pool, 0, members, 0, horizonYears);
            return;
        }
        cutAtVersionsWithEdges(members);
        if (current.length < members) {
            current = new int[pool.length];
        }
        int come = 0;
        int here = 0;
        for (int v = 0; v + 1 < versions.count; v++) {
            here = withoutThoseGoneBy(versions.at[v], here);
            while (come < members && intrusions.from[pool[come]] <= versions.at[v + 1]) {
                current[here++] = pool[come++];
            }
            openVersion(current, 0, here, versions.at[v], versions.at[v + 1]);
        }
    }

    /** Of the current members, who stay in their order. */
    private int withoutThoseGoneBy(double year, int members) {
        int kept = 0;
        for (int m = 0; m < members; m++) {
            if (intrusions.until[current[m]] >= year) {
                current[kept++] = current[m];
            }
        }
        return kept;
    }

    /** Cuts time so that each piece is one version in which a window begins or ends, or a run of versions without. */
    private void cutAtVersionsWithEdges(int members) {
        versions.begin(4 * members + 2);
        versions.add(0);
        versions.add(horizonYears);
        for (int m = 0; m < members; m++) {
            cutAround(intrusions.from[pool[m]]);
            cutAround(intrusions.until[pool[m]]);
        }
        versions.close();
    }

    private void cutAround(double year) {
        double version = Math.floor(year / refreshYears);
        versions.add(Math.min(horizonYears, version * refreshYears));
        versions.add(Math.min(horizonYears, (version + 1) * refreshYears));
    }

    /** What some members of the pool open with shares of the version that exists during [versionFrom, versionTo). */
    private void openVersion(int[] members, int first, int end, double versionFrom, double versionTo) {
        holdings.clear();
        seenRound++;
        int distinct = 0;
        for (int m = first; m < end; m++) {
            int i = members[m];
            double a = Math.max(intrusions.from[i], versionFrom);
            double b = Math.min(intrusions.until[i], versionTo);
            boolean snapshot = intrusions.from[i] == intrusions.until[i] && a == b && a < versionTo;
            int who = intrusions.custodian[i];
            if ((a < b || snapshot) && yields[who] != Yield.NOTHING) {
                holdings.add(i, who, yields[who], a, b, state.epochs());
                distinct += firstSight(who);
            }
        }
        if (state.witness() != null) {
            state.witness().gathered(holdings, state, versionFrom);
        }
        if (distinct >= fewest) {
            walk.open();
            if (users != null) {
                users.collect();
            }
        }
    }

    private int distinctCustodians(int members) {
        seenRound++;
        int distinct = 0;
        for (int m = 0; m < members; m++) {
            distinct += firstSight(intrusions.custodian[pool[m]]);
        }
        return distinct;
    }

    private int firstSight(int custodian) {
        if (seenIn[custodian] == seenRound) {
            return 0;
        }
        seenIn[custodian] = seenRound;
        return 1;
    }
}
