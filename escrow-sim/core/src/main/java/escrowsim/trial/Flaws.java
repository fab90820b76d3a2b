package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import org.jspecify.annotations.Nullable;

/** What flaws of the protocol open: nobody's share is needed for it. One for each thread. */
final class Flaws {

    private final boolean any;
    private final double storedYears;
    private final TrialState state;
    private final @Nullable UserSetsWalk users;

    /** @param users where incidents take some users' records only */
    Flaws(TrialPlan plan, TrialState state, @Nullable UserSetsWalk users) {
        this.any = plan.flaws() != 0;
        this.storedYears = Years.ofDays(plan.service().storedDays());
        this.state = state;
        this.users = users;
    }

    /** Whether any attack is one. */
    boolean any() {
        return any;
    }

    /** Adds what they open in one trial. */
    void open() {
        Intrusions intrusions = state.intrusions();
        for (int i = 0; any && i < intrusions.count; i++) {
            if (intrusions.custodian[i] == IncidentSink.EVERYTHING) {
                open(i, intrusions);
            }
        }
    }

    /** What is stored when a flaw comes into use, and what is sent while it lasts. */
    private void open(int flaw, Intrusions intrusions) {
        double found = intrusions.from[flaw];
        if (state.openings().add(Math.max(0, found - storedYears), intrusions.until[flaw], found)) {
            state.tookPart(flaw);
            if (users != null) {
                users.everything(flaw);
            }
        }
    }
}
