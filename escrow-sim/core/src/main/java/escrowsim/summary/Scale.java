package escrowsim.summary;

import escrowsim.attack.Attack;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;

/** What a plan says about the size of its outcomes: the most that one world can have, and the units' factors. */
record Scale(TrialPlan plan) {

    double allUserDays() {
        return plan.service().userDays(0, plan.horizonYears());
    }

    double messagesPerUserDay() {
        return plan.service().messagesPerUserPerDay();
    }

    /** Whether keys come in epochs that can be counted. */
    boolean hasEpochs() {
        return plan.escrow().map(escrow -> escrow.keys().keyLifetimeDays() > 0).orElse(true);
    }

    /** The most of this that one world can have; infinity where the plan does not bound it. */
    double most(OutcomeMetric metric) {
        return switch (metric) {
            case FIRST_EXPOSURE_YEAR -> plan.horizonYears();
            case EXPOSED_USER_DAYS -> asksForUsers() ? Double.POSITIVE_INFINITY : allUserDays();
            case EXPOSED_MESSAGES -> allUserDays() * messagesPerUserDay();
            case EXPOSED_TRAFFIC_SHARE -> 1;
            case EXPOSED_EPOCHS -> plan.escrow().map(this::epochs).orElse(0.0);
            case UNNOTICED_DAYS -> plan.horizonYears() * Years.DAYS;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** Whether anybody asks for single users' messages, whose days are added whether or not they overlap. */
    boolean asksForUsers() {
        return plan.attacks().stream()
                .map(Attack::model)
                .anyMatch(model -> model instanceof FrontDoorMisuse || model instanceof ForgedRequest);
    }

    /** Every re-key begins another epoch, so with that response there is no bound. */
    private double epochs(CustodyModel escrow) {
        KeySchedule keys = escrow.keys();
        if (escrow.response().onDetection() == Response.OnDetection.REKEY || keys.keyLifetimeDays() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(1, StrictMath.ceil(plan.horizonYears() * Years.DAYS / keys.keyLifetimeDays()));
    }
}
