package escrowsim.exact;

import escrowsim.trial.TrialPlan;
import java.util.List;

/** A way to exact values that holds for some plans. */
interface Method {

    /** What of this plan it can tell; fails with what stands in its way. */
    List<ExactValue> of(TrialPlan plan) throws OutOfReach;
}
