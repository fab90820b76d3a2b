package escrowsim.formula;

import escrowsim.custody.AccessStructure;
import java.util.ArrayList;
import java.util.List;

/** The qualified sets of an access structure by enumeration, for up to {@value #MOST} custodians. */
public final class QualifiedSets {

    public static final int MOST = 24;

    private QualifiedSets() {}

    /** The sets that qualify and would not with one member less, as bits by custodian. */
    public static List<Long> minimal(AccessStructure structure) {
        if (structure.custodians() > MOST) {
            throw new IllegalArgumentException(
                    "at most " + MOST + " custodians can be enumerated, got " + structure.custodians());
        }
        List<Long> minimal = new ArrayList<>();
        for (long set = 0; set < 1L << structure.custodians(); set++) {
            if (qualifies(structure, set) && isMinimal(structure, set)) {
                minimal.add(set);
            }
        }
        return minimal;
    }

    private static boolean isMinimal(AccessStructure structure, long set) {
        for (long left = set; left != 0; left &= left - 1) {
            if (qualifies(structure, set & ~Long.lowestOneBit(left))) {
                return false;
            }
        }
        return true;
    }

    private static boolean qualifies(AccessStructure structure, long set) {
        return structure.qualifies(custodian -> (set >>> custodian & 1) == 1);
    }
}
