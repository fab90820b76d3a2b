package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.Yield;

/**
 * The openings of designs in which any one custodian suffices and gives out copies. Nobody waits for anybody, so there are no
 * versions to match and no companies: an intrusion during [a, b) opens what its own share serves, from a on. One for each
 * thread.
 *
 * <p>Who comes later holds no older epochs, so up to the newest epoch opened so far he only reads along what is sent from then
 * on. That one more reads along makes a difference only if somebody's copies end meanwhile, for then he is among the first:
 * as long as all that is open ends at one time, the first to come speak for all.
 */
final class LoneCopies {

    private final double storedYears;
    private final boolean byUser;
    /** Whether flaws may open the same traffic for a while. */
    private final boolean flawed;

    private final TrialState state;
    private final Intrusions intrusions;

    /** The newest sending time that anybody has opened, and the next older one at which somebody's copies end. */
    private double openedTo;

    private double endedBefore;

    /** For a design of which {@link #suffice} holds. */
    LoneCopies(TrialPlan plan, TrialState state) {
        this.storedYears = Years.ofDays(plan.service().storedDays());
        this.byUser = plan.byUser();
        this.flawed = plan.flaws() != 0;
        this.state = state;
        this.intrusions = state.intrusions();
    }

    /** Whether one copy of anybody's opens whatever it serves. */
    static boolean suffice(TrialPlan plan, CustodyModel escrow, AccessStructure structure) {
        return structure.eachAlone()
                && plan.custodians().stream().map(escrow::yieldOf).allMatch(Yield.COPY::equals)
                && escrow.search().isEmpty()
                && escrow.possession().isEmpty();
    }

    /** Adds the openings of one trial; those of flaws that need nobody's share are not among them. */
    void open() {
        openedTo = Double.NEGATIVE_INFINITY;
        endedBefore = Double.NEGATIVE_INFINITY;
        double openedToBefore = openedTo;
        double endedBeforeThat = endedBefore;
        for (int i = 0; i < intrusions.count; i++) {
            // Those who come at the same moment are the first together.
            if (i == 0 || intrusions.from[i] > intrusions.from[i - 1]) {
                openedToBefore = openedTo;
                endedBeforeThat = endedBefore;
            }
            if (intrusions.custodian[i] != IncidentSink.EVERYTHING) {
                open(i, openedToBefore, endedBeforeThat);
            }
        }
    }

    private void open(int intrusion, double openedToBefore, double endedBeforeThat) {
        double now = intrusions.from[intrusion];
        double from = Math.max(state.epochs().oldest(now), now - storedYears);
        double to = state.epochs().newest(intrusions.until[intrusion]);
        boolean oneMoreReader = !flawed && to <= openedToBefore && endedBeforeThat <= now;
        if (!oneMoreReader && state.openings().add(Math.max(from, Math.min(openedToBefore, now)), to, now)) {
            state.tookPart(intrusion);
            endedBefore = Math.max(endedBefore, Math.min(to, openedTo));
            openedTo = Math.max(openedTo, to);
        }
        if (byUser && to - from > Openings.POINT_YEARS) {
            state.sets().begin(from, to, now);
            state.sets().member(intrusions.incident[intrusion], intrusions.custodian[intrusion]);
        }
    }
}
