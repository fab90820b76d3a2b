package escrowsim.exact;

import escrowsim.formula.Hazard;
import escrowsim.formula.HoldingPeriod;
import escrowsim.formula.Integral;
import escrowsim.formula.KeyTimes;
import escrowsim.formula.KeyTimes.Epoch;
import escrowsim.formula.Occurrence;
import escrowsim.formula.Trend;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The chance of any exposure where it is that of one period, or of independent ones: some epoch's shares are there for every
 * incident to take (one key, shares kept for ever, intruders who stay for ever), or incidents are snapshots and shares are deleted
 * with their epoch. Elsewhere epochs depend on each other, and the chance lies between the largest of theirs and the complement of
 * the product of their complements.
 */
final class ChanceByPeriods implements Method {

    private static final double ROUNDING = 1e-12;

    @Override
    public List<ExactValue> of(TrialPlan plan) throws OutOfReach {
        KeyWorld world = KeyWorld.of(plan);
        List<ExactValue> values = new ArrayList<>();
        if (everyIncidentCounts(world)) {
            HoldingPeriod all = new HoldingPeriod(0, plan.horizonYears());
            values.add(any(world.mean(held -> held.qualified(all))));
            if (!world.versionsMatter()) {
                firstYear(world, values);
                undetected(world, values);
            }
            return values;
        }
        boolean apart = world.hazards().snapshotsOnly()
                && world.hazards().independentInTime()
                && world.keys().retentionYears() == 0
                && !world.keys().continuous();
        OutOfReach.unless(apart, "epochs depend on each other: intruders stay, or old shares are kept");
        values.add(any(world.mean(held -> {
            double log = 0;
            for (Epoch epoch : world.keys().epochs()) {
                log += StrictMath.log1p(-held.qualified(world.keys().existing(epoch, epoch.to())));
            }
            return -StrictMath.expm1(log);
        })));
        return values;
    }

    private static ExactValue any(double probability) {
        return new ExactValue(OutcomeMetric.P_ANY_EXPOSURE, probability);
    }

    /** Whether whoever takes a share of anything takes one of the first epoch, or of the last. */
    private static boolean everyIncidentCounts(KeyWorld world) {
        KeyTimes keys = world.keys();
        if (keys.continuous()) {
            return keys.retentionYears() >= keys.horizonYears() && keys.storedYears() >= keys.horizonYears();
        }
        List<Epoch> epochs = keys.epochs();
        return allHold(world, epochs.get(0))
                || (!world.versionsMatter() && allHold(world, epochs.get(epochs.size() - 1)));
    }

    private static boolean allHold(KeyWorld world, Epoch epoch) {
        HoldingPeriod existing = world.keys().existing(epoch, epoch.to());
        double years = world.keys().horizonYears();
        boolean rings = world.hazards().rings().isEmpty() || (existing.from() == 0 && existing.to() == years);
        return rings
                && world.hazards().hazards().stream()
                        .map(PlanHazards.Of::hazard)
                        .allMatch(hazard -> hazard.mean(existing) >= total(hazard, years) * (1 - ROUNDING));
    }

    private static double total(Hazard hazard, double years) {
        return hazard.perYear() * Trend.years(hazard.growthPerYear(), 0, years);
    }

    /** {@code T - integral of F / F(T)}: the first leak is when the set that has been hit first qualifies. */
    private static void firstYear(KeyWorld world, List<ExactValue> values) {
        double years = world.keys().horizonYears();
        double any = world.mean(held -> held.qualified(new HoldingPeriod(0, years)));
        if (any > 0) {
            double exposed = world.mean(held -> Integral.of(t -> held.qualified(new HoldingPeriod(0, t)), 0, years));
            values.add(new ExactValue(OutcomeMetric.FIRST_EXPOSURE_YEAR, Math.max(0, years - exposed / any)));
        }
    }

    /** Detected and undetected incidents are independent Poisson processes. */
    private static void undetected(KeyWorld world, List<ExactValue> values) {
        if (!world.overlapping()
                || !world.hazards().independentInTime()
                || world.hazards().snapshotsOnly()) {
            return;
        }
        double years = world.keys().horizonYears();
        HoldingPeriod horizon = new HoldingPeriod(years, years);
        values.add(new ExactValue(
                OutcomeMetric.P_EXPOSED_UNDETECTED,
                world.mean(held -> StrictMath.exp(-detected(held.sources(), horizon))
                        * held.qualified((Hazard hazard) -> hazard.mean(horizon)))));
    }

    /** The mean number of detected incidents that hit anybody. */
    private static double detected(List<Hazard> sources, HoldingPeriod horizon) {
        double sum = 0;
        for (Hazard hazard : sources) {
            double found = total(hazard, horizon.to()) - hazard.mean(horizon);
            sum += found * Occurrence.inAttempts(hazard.custodians().size(), hazard.hitShare());
        }
        return sum;
    }
}
