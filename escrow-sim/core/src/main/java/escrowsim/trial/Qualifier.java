package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Muster;
import java.util.function.IntPredicate;

/** Whether the members of a set that took a user's records qualify. One for each thread. */
final class Qualifier {

    private final Muster muster;

    Qualifier(AccessStructure structure) {
        this.muster = structure.muster();
    }

    boolean qualifies(UserSets sets, int set, IntPredicate takenBy) {
        muster.clear();
        for (int m = sets.first[set]; m < sets.first[set + 1]; m++) {
            if (takenBy.test(sets.incident[m])) {
                if (sets.custodian[m] == IncidentSink.EVERYTHING) {
                    return true;
                }
                muster.add(sets.custodian[m]);
            }
        }
        return muster.qualified();
    }
}
