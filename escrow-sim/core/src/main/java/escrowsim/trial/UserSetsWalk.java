package escrowsim.trial;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Yield;

/**
 * Finds all sets with which the holdings of one pool in one version open traffic. {@link SegmentWalk} may stop at the first
 * moment that opens a segment for everybody; for a user whom some of the incidents missed, later ones count as well. One for
 * each thread.
 */
final class UserSetsWalk {

    private final double horizonYears;
    private final double storedYears;
    private final boolean live;
    private final TrialState state;
    private final Holdings holdings;
    private final UserSets sets;
    private final Qualifier qualifier;
    /** Whether any custodian suffices: then what came before adds nothing to a set. */
    private final boolean eachAlone;

    private final Cuts segments = new Cuts();
    private final Cuts changes = new Cuts();

    UserSetsWalk(TrialPlan plan, AccessStructure structure, TrialState state, Holdings holdings) {
        this.horizonYears = plan.horizonYears();
        boolean inHand = plan.custody().possession().isPresent();
        this.storedYears =
                inHand ? Double.POSITIVE_INFINITY : Years.ofDays(plan.service().storedDays());
        this.live = plan.custodians().stream().map(plan.custody()::yieldOf).anyMatch(Yield.TAP::equals);
        this.state = state;
        this.holdings = holdings;
        this.sets = state.sets();
        this.qualifier = new Qualifier(structure);
        this.eachAlone = structure.eachAlone();
    }

    /** Adds the sets of one pool in one version. */
    void collect() {
        segments.begin(2 * holdings.count + 2);
        segments.add(0);
        segments.add(horizonYears);
        for (int i = 0; i < holdings.count; i++) {
            if (holdings.exportable[i]) {
                segments.add(holdings.oldest[i]);
                segments.add(holdings.newest[i]);
            }
        }
        segments.close();
        for (int i = 0; i + 1 < segments.count; i++) {
            collect(segments.at[i], segments.at[i + 1]);
        }
    }

    /** Adds the set of the opening added last, of a flaw that needs nobody's share. */
    void everything(int flaw) {
        int last = state.openings().count - 1;
        sets.begin(state.openings().from[last], state.openings().to[last], state.openings().opened[last]);
        sets.member(state.intrusions().incident[flaw], state.intrusions().custodian[flaw]);
    }

    private void collect(double segmentFrom, double segmentTo) {
        boolean copiesAlone = holdings.exportableCount == holdings.count;
        changes.begin(2 * holdings.count + 1);
        changes.add(horizonYears);
        for (int i = 0; i < holdings.count; i++) {
            if (holdings.covers(i, segmentFrom, segmentTo)) {
                changes.add(holdings.from[i]);
                if (!copiesAlone) {
                    changes.add(holdings.until[i]);
                }
            }
        }
        changes.close();
        for (int c = 0; c < changes.count; c++) {
            double now = changes.at[c];
            double next = c + 1 < changes.count ? changes.at[c + 1] : Double.POSITIVE_INFINITY;
            double copiesFrom = Math.max(segmentFrom, now - storedYears);
            addCopies(now, segmentFrom, segmentTo, copiesFrom);
            if (copiesAlone) {
                continue;
            }
            double usedFrom = live
                    ? Math.max(segmentFrom, now)
                    : Math.max(copiesFrom, state.epochs().oldest(now));
            add(false, now, segmentFrom, segmentTo, usedFrom, Math.min(segmentTo, now));
            add(true, now, segmentFrom, segmentTo, usedFrom, Math.min(segmentTo, next));
        }
    }

    /** Adds what has been copied by this moment, if anything is copied at it. */
    private void addCopies(double now, double segmentFrom, double segmentTo, double from) {
        if (!(segmentTo - from > Openings.POINT_YEARS)) {
            return;
        }
        sets.begin(from, segmentTo, now);
        boolean news = false;
        // They stand in the order in which they come.
        for (int i = 0; i < holdings.count && holdings.from[i] <= now; i++) {
            boolean isNew = holdings.from[i] == now;
            if (holdings.exportable[i] && (isNew || !eachAlone) && holdings.covers(i, segmentFrom, segmentTo)) {
                member(i);
                news |= isNew;
            }
        }
        keepIf(news);
    }

    private void member(int holding) {
        sets.member(state.intrusions().incident[holdings.intrusion[holding]], holdings.custodian[holding]);
    }

    private void keepIf(boolean news) {
        if (!news || !(eachAlone || qualifier.qualifies(sets, sets.count - 1, incident -> true))) {
            sets.drop();
        }
    }

    /** Adds what can be used at this moment: all, or all but what is only there for this moment. */
    private void add(boolean lasting, double now, double segmentFrom, double segmentTo, double from, double to) {
        if (!(to - from > Openings.POINT_YEARS)) {
            return;
        }
        sets.begin(from, to, now);
        boolean news = false;
        for (int i = 0; i < holdings.count; i++) {
            boolean momentary = holdings.from[i] == holdings.until[i];
            boolean inside = now < holdings.until[i] || (momentary && now == holdings.from[i] && !lasting);
            boolean usable = holdings.from[i] <= now && (holdings.exportable[i] || inside);
            if (usable && holdings.covers(i, segmentFrom, segmentTo)) {
                member(i);
                news |= !holdings.exportable[i] && (lasting || momentary);
            }
        }
        keepIf(news);
    }
}
