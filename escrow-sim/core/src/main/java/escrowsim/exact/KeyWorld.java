package escrowsim.exact;

import escrowsim.attack.Custodian;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Rule;
import escrowsim.custody.Yield;
import escrowsim.exact.PlanHazards.Ring;
import escrowsim.formula.CollusionRing;
import escrowsim.formula.DwellLaw;
import escrowsim.formula.GammaMixture;
import escrowsim.formula.Hazard;
import escrowsim.formula.HeldShares;
import escrowsim.formula.HoldingPeriod;
import escrowsim.formula.KeyTimes;
import escrowsim.formula.Occurrence;
import escrowsim.formula.Trend;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan in which what an intruder takes is decided by the times at which shares exist alone: then the probability that a key can
 * be rebuilt is exact. Copied shares, or devices whose keys evolve continuously and are deleted at once; everybody stays until
 * their own detection; shares are not refreshed, or intruders do not stay.
 */
final class KeyWorld {

    /** More steps than this take more than a fraction of a second. */
    private static final double MOST_WORK = 2e6;

    private final TrialPlan plan;
    private final CustodyModel escrow;
    private final Rule rule;
    private final PlanHazards hazards;
    private final KeyTimes keys;
    private final double refreshYears;
    private final List<String> names;

    private KeyWorld(TrialPlan plan, CustodyModel escrow, Rule rule, PlanHazards hazards) {
        this.plan = plan;
        this.escrow = escrow;
        this.rule = rule;
        this.hazards = hazards;
        KeySchedule schedule = escrow.keys();
        this.keys = new KeyTimes(
                Years.ofDays(schedule.keyLifetimeDays()),
                Years.ofDays(schedule.shareRetentionDays()),
                Years.ofDays(plan.service().storedDays()),
                plan.horizonYears());
        this.refreshYears = oneIsEnough(rule) ? Double.POSITIVE_INFINITY : Years.ofDays(schedule.refreshDays());
        this.names = plan.custodians().stream().map(Custodian::name).toList();
    }

    static KeyWorld of(TrialPlan plan) throws OutOfReach {
        CustodyModel escrow = plan.custody();
        Rule rule = escrow.holders().orElseThrow(() -> new OutOfReach("no custodian has a part in it"));
        OutOfReach.unless(escrow.notice().isEmpty(), "the design itself notices incidents");
        KeyWorld world = new KeyWorld(plan, escrow, rule, PlanHazards.of(plan));
        world.requireResponse(escrow.response());
        world.requireShares();
        world.requireAffordable();
        return world;
    }

    /** Then shares need not be of one version. */
    private static boolean oneIsEnough(Rule rule) {
        return !(rule instanceof Rule.AtLeast atLeast)
                || (atLeast.threshold() == 1 && atLeast.of().stream().allMatch(KeyWorld::oneIsEnough));
    }

    private void requireResponse(Response response) throws OutOfReach {
        OutOfReach.unless(response.onDetection() == OnDetection.EVICT, "a detection re-keys everything");
        boolean allHold = oneKey() && plan.attacks().stream().allMatch(attack -> attack.pooledShare() == 1);
        OutOfReach.unless(
                response.repeatIncidents() == RepeatIncidents.OVERLAP || hazards.snapshotsOnly() || allHold,
                "repeated incidents are ignored while an intruder stays");
    }

    private void requireShares() throws OutOfReach {
        boolean momentary = keys.continuous() && keys.retentionYears() == 0;
        Set<Yield> yields = namedCustodians().map(escrow::yieldOf).collect(Collectors.toSet());
        OutOfReach.unless(
                Set.of(Yield.COPY, Yield.USE).containsAll(yields), "an incident yields something else than a share");
        OutOfReach.unless(
                momentary || !yields.contains(Yield.USE),
                "keys in HSMs are used from inside, when enough intruders meet");
        OutOfReach.unless(
                momentary || !refreshed() || (hazards.snapshotsOnly() && hazards.independentInTime()),
                "shares are refreshed and intruders stay");
        OutOfReach.unless(
                hazards.rings().stream()
                        .allMatch(ring -> oneKey() || new DwellLaw(ring.attack().dwell()).snapshot()),
                "colluders stay for longer than an epoch");
        OutOfReach.unless(
                !held(1).shares.unpooledDependOnPooled(), "unpooled incidents that suffice alone have a frailty");
    }

    private Stream<Custodian> namedCustodians() {
        return plan.custodians().stream().filter(c -> rule.custodians().contains(c.name()));
    }

    private void requireAffordable() throws OutOfReach {
        double points = keys.continuous() ? 500 : keys.count() * (storedBinds() ? 60 : 1);
        double mixture = hazards.sharedFrailty()
                .map(attack -> 150 / Math.min(1, attack.modifiers().frailty().shape()))
                .orElse(1.0);
        double versions = refreshed() ? 4 + (trended() ? keys.horizonYears() / refreshYears : 0) : 1;
        double work = points
                * mixture
                * versions
                * (rule.custodians().size() + held(1).shares.work(new HoldingPeriod(0, keys.horizonYears())));
        OutOfReach.unless(work <= MOST_WORK, "too many epochs or suppliers to add up exactly");
    }

    private boolean storedBinds() {
        return keys.storedYears() < Math.min(keys.horizonYears(), keys.epochYears() + keys.retentionYears());
    }

    private boolean trended() {
        return plan.attacks().stream().anyMatch(attack -> attack.modifiers().trendPerYear() != 0);
    }

    private boolean refreshed() {
        return refreshYears < keys.horizonYears();
    }

    boolean oneKey() {
        return keys.epochYears() >= keys.horizonYears();
    }

    /** Whether every incident opens a window of its own. */
    boolean overlapping() {
        return escrow.response().repeatIncidents() == RepeatIncidents.OVERLAP;
    }

    KeyTimes keys() {
        return keys;
    }

    PlanHazards hazards() {
        return hazards;
    }

    boolean versionsMatter() {
        return refreshed() && !(keys.continuous() && keys.retentionYears() == 0);
    }

    /** The mean of an amount over the worlds that a shared frailty makes. */
    double mean(ToDoubleFunction<Held> amount) {
        if (hazards.sharedFrailty().isEmpty()) {
            return amount.applyAsDouble(held(1));
        }
        double shape = hazards.sharedFrailty().get().modifiers().frailty().shape();
        return GammaMixture.mean(shape, x -> amount.applyAsDouble(held(x / shape)));
    }

    private Held held(double factor) {
        return new Held(hazards.times(factor));
    }

    /** Who holds what, in worlds that are alike. */
    final class Held {

        private final List<Hazard> sources;
        private final HeldShares shares;

        private Held(List<Hazard> sources) {
            this.sources = sources;
            this.shares = new HeldShares(rule, names, sources);
        }

        List<Hazard> sources() {
            return sources;
        }

        /** The probability that a key can be rebuilt whose shares exist in this time; of one version each. */
        double qualified(HoldingPeriod existing) {
            if (!versionsMatter()) {
                return shares.qualified(hazard -> hazard.mean(existing), rings(existing));
            }
            double log = 0;
            double whole = Double.NaN;
            double version = StrictMath.floor(existing.from() / refreshYears);
            for (; version * refreshYears < existing.to(); version++) {
                double from = Math.max(existing.from(), version * refreshYears);
                double to = Math.min(existing.to(), (version + 1) * refreshYears);
                boolean entire = from == version * refreshYears && to == (version + 1) * refreshYears && !trended();
                if (!entire || Double.isNaN(whole)) {
                    HoldingPeriod piece = new HoldingPeriod(from, Math.max(from, to));
                    double log1 = StrictMath.log1p(-shares.qualified(hazard -> hazard.mean(piece), rings(piece)));
                    whole = entire ? log1 : whole;
                    log += log1;
                } else {
                    log += whole;
                }
            }
            return -StrictMath.expm1(log);
        }

        /** For means that are not those of a time. */
        double qualified(HeldShares.Means means) {
            return shares.qualified(means, new double[names.size()]);
        }

        private double[] rings(HoldingPeriod existing) {
            double[] hit = new double[names.size()];
            for (Ring ring : hazards.rings()) {
                double growth = ring.attack().modifiers().trendPerYear();
                CollusionRing staff = new CollusionRing(
                        ring.people(),
                        ring.model().colludersNeeded(),
                        ring.model().perStaffYear());
                double completed =
                        staff.between(Trend.years(growth, 0, existing.from()), Trend.years(growth, 0, existing.to()));
                hit[ring.custodian()] = Occurrence.either(hit[ring.custodian()], completed);
            }
            return hit;
        }
    }
}
