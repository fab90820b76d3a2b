package escrowsim.exact;

import escrowsim.attack.Dwell;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Yield;
import escrowsim.exact.OccupiedStates.Source;
import escrowsim.formula.Hazard;
import escrowsim.formula.KeyTimes;
import escrowsim.formula.MarkovChain;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Intruders who must be inside together, as a small Markov chain: keys in HSMs, exponential dwell, repeated incidents ignored; or
 * copied keys of one epoch where the first detection re-keys everything and old shares are deleted.
 */
final class ByChain implements Method {

    private static final int MOST_CUSTODIANS = 16;

    @Override
    public List<ExactValue> of(TrialPlan plan) throws OutOfReach {
        CustodyModel escrow = plan.custody();
        AccessStructure structure =
                plan.accessStructure().orElseThrow(() -> new OutOfReach("no custodian has a part in it"));
        OutOfReach.unless(escrow.notice().isEmpty(), "the design itself notices incidents");
        OutOfReach.unless(
                escrow.response().repeatIncidents() == RepeatIncidents.IGNORED,
                "no Markov chain: repeated incidents overlap");
        boolean rekey = escrow.response().onDetection() == OnDetection.REKEY;
        requireInsiders(plan, rekey);
        OutOfReach.unless(plan.custodians().size() <= MOST_CUSTODIANS, "too many custodians for a Markov chain");
        OccupiedStates states = new OccupiedStates(sources(plan), rekey);
        LongPredicate opens = set -> structure.qualifies(custodian -> (set >>> custodian & 1) == 1);
        return values(plan, escrow.keys(), rekey, new Inside(states.chain(), states.until(opens), states.in(opens)));
    }

    /** What is inside now is all that counts: nothing was taken away before. */
    private static void requireInsiders(TrialPlan plan, boolean rekey) throws OutOfReach {
        KeySchedule keys = plan.custody().keys();
        boolean oneKey = Years.ofDays(keys.keyLifetimeDays()) >= plan.horizonYears()
                && Years.ofDays(keys.refreshDays()) >= plan.horizonYears()
                && keys.shareRetentionDays() == 0;
        OutOfReach.unless(
                allYield(plan, Yield.USE) || (rekey && oneKey && allYield(plan, Yield.COPY)),
                "copied keys outlast those who took them");
    }

    private static boolean allYield(TrialPlan plan, Yield what) {
        return plan.custodians().stream().allMatch(custodian -> plan.custody().yieldOf(custodian) == what);
    }

    private static List<Source> sources(TrialPlan plan) throws OutOfReach {
        PlanHazards hazards = PlanHazards.of(plan);
        OutOfReach.unless(hazards.rings().isEmpty(), "colluders are no Markov chain");
        List<Source> sources = new ArrayList<>();
        for (PlanHazards.Of of : hazards.hazards()) {
            Hazard hazard = of.hazard();
            boolean plain = hazard.shape() == Double.POSITIVE_INFINITY
                    && hazards.sharedFrailty().isEmpty()
                    && hazard.growthPerYear() == 0
                    && hazard.pooledShare() == 1;
            OutOfReach.unless(plain, "a Markov chain needs steady rates and pooled incidents");
            OutOfReach.unless(
                    of.attack().dwell() instanceof Dwell.Exponential exponential && exponential.meanDays() > 0,
                    "a Markov chain needs an exponential dwell");
            double mean = hazard.dwell().meanYears();
            sources.add(new Source(hazard.perYear(), hazard.hitShare(), hazard.custodians(), 1 / mean));
        }
        return sources;
    }

    private static List<ExactValue> values(TrialPlan plan, KeySchedule keys, boolean rekey, Inside inside) {
        double years = plan.horizonYears();
        double any = inside.everWithin(years);
        List<ExactValue> values = new ArrayList<>();
        values.add(new ExactValue(OutcomeMetric.P_ANY_EXPOSURE, any));
        if (any > 0) {
            values.add(new ExactValue(OutcomeMetric.FIRST_EXPOSURE_YEAR, inside.meanFirst(years, any)));
        }
        if (!rekey) {
            KeyTimes times = new KeyTimes(
                    Years.ofDays(keys.keyLifetimeDays()),
                    Years.ofDays(keys.shareRetentionDays()),
                    Years.ofDays(plan.service().storedDays()),
                    years);
            new ReadFromInside(inside, times, plan.service(), plan.custody().shareOpened()).addTo(values);
        }
        return values;
    }

    /** The chain of who is inside: as it goes on, and stopped as soon as those inside qualify. */
    static final class Inside {

        private final MarkovChain free;
        private final MarkovChain stopped;
        /** 1 in the states in which those inside qualify. */
        private final double[] opens;

        Inside(MarkovChain free, MarkovChain stopped, double[] opens) {
            this.free = free;
            this.stopped = stopped;
            this.opens = opens;
        }

        MarkovChain free() {
            return free;
        }

        /** From each state, whether those inside qualify at once. */
        double[] atOnce() {
            return opens.clone();
        }

        /** From nobody inside, the probability that those inside qualify at some time until then. */
        double everWithin(double years) {
            return within(years)[0];
        }

        /** The same from each state. */
        double[] within(double years) {
            return stopped.meanAfter(years, opens);
        }

        double meanFirst(double years, double any) {
            double[] spent = stopped.timeIn(years, stopped.in(0));
            double opened = 0;
            for (int i = 0; i < spent.length; i++) {
                opened += spent[i] * opens[i];
            }
            return years - opened / any;
        }
    }
}
