package escrowsim.exact;

import escrowsim.formula.ExpectedExposure;
import escrowsim.formula.KeyTimes;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Expected exposure for every rule, from independent incidents and common shocks, with dwell, retention, epochs, stored days, pooling,
 * trend and frailty: expectations add up over epochs, whatever ties the epochs together. It checks nearly the whole kernel.
 */
final class ExpectedByShares implements Method {

    @Override
    public List<ExactValue> of(TrialPlan plan) throws OutOfReach {
        KeyWorld world = KeyWorld.of(plan);
        Service service = plan.service();
        KeyTimes keys = world.keys();
        List<Double> kinks = world.hazards().hazards().stream()
                .map(of -> of.hazard().dwell().jumpYears())
                .distinct()
                .toList();
        List<ExactValue> values = new ArrayList<>();
        values.add(new ExactValue(
                OutcomeMetric.EXPOSED_USER_DAYS,
                plan.custody().shareOpened()
                        * world.mean(held -> new ExpectedExposure(
                                        keys, held::qualified, service.users(), service.growthPerYear(), kinks)
                                .userDays())));
        if (!keys.continuous()) {
            values.add(new ExactValue(
                    OutcomeMetric.EXPOSED_EPOCHS,
                    world.mean(held -> new ExpectedExposure(keys, held::qualified, 1, 0, List.of()).epochs())));
        }
        return values;
    }
}
