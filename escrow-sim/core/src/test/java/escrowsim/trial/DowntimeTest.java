package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.access.FunnelCounts;
import escrowsim.access.LawfulDemand;
import escrowsim.access.LawfulFunnel;
import escrowsim.access.Outages;
import escrowsim.access.RequestEnd;
import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The incidents that take keys take service away, too. */
class DowntimeTest {

    private static final int WORLDS = 2_000;
    private static final double YEARS = 10;
    private static final double BREACHES_PER_YEAR = 0.1;
    private static final double OUT_YEARS = 0.25;

    /**
     * Out at time t with probability {@code 1 - exp(-rate min(t, d))}: breaches are found at once, each takes its custodian
     * out for d. Averaged over ten years: {@code 1 - ((1 - exp(-rate d)) / rate + (T - d) exp(-rate d)) / T}.
     */
    @Test
    void aCustodianIsOutAsOftenAsTheQueueSays() {
        FunnelCounts year = funnel(1, 1, OnDetection.EVICT, OUT_YEARS).perYear();

        double stays = StrictMath.exp(-BREACHES_PER_YEAR * OUT_YEARS);
        double out = 1 - ((1 - stays) / BREACHES_PER_YEAR + (YEARS - OUT_YEARS) * stays) / YEARS;
        double error = funnel(1, 1, OnDetection.EVICT, OUT_YEARS).relativeErrorOfUseful() * year.useful();
        assertThat(error).isBetween(0.001, 3.0);
        assertThat(year.ended(RequestEnd.CUSTODIANS_OUT)).isCloseTo(1_000 * out, within(4 * error));
        assertThat(year.useful() + year.ended(RequestEnd.CUSTODIANS_OUT)).isCloseTo(1_000, within(1e-6));
    }

    /** One of two is enough, unless both must change their keys together. */
    @Test
    void aReKeyTakesEverybodyOut() {
        double evicted = funnel(1, 2, OnDetection.EVICT, OUT_YEARS).perYear().ended(RequestEnd.CUSTODIANS_OUT);
        double rekeyed = funnel(1, 2, OnDetection.REKEY, OUT_YEARS).perYear().ended(RequestEnd.CUSTODIANS_OUT);

        assertThat(evicted).isBetween(0.1, 5.0);
        assertThat(rekeyed).isGreaterThan(5 * evicted);
    }

    @Test
    void whoeverComesBackAtOnceIsNeverOut() {
        assertThat(Downtime.in(plan(1, 1, OnDetection.EVICT), demand(0), 0, WORLDS))
                .isSameAs(Outages.NONE);
    }

    /** One plan, one run: whoever asks for more custodians is exposed less, and serves less. */
    @Test
    void raisingTheThresholdLowersExposureAndService() {
        double exposed = 2;
        double useful = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 5; k++) {
            TrialPlan plan = plan(k, 5, OnDetection.EVICT, 0.9);
            double chance = new LocalEngine(1)
                    .run(Designs.of(plan), WORLDS)
                    .designs()
                    .get(0)
                    .of(Metric.P_ANY_EXPOSURE)
                    .mean();
            double served = funnel(plan, demand(OUT_YEARS)).perYear().useful();

            assertThat(chance).isLessThan(exposed);
            assertThat(served).isLessThan(useful);
            exposed = chance;
            useful = served;
        }
    }

    private static LawfulFunnel funnel(int k, int n, OnDetection onDetection, double outYears) {
        return funnel(plan(k, n, onDetection), demand(outYears));
    }

    private static LawfulFunnel funnel(TrialPlan plan, LawfulDemand demand) {
        return LawfulFunnel.of(
                demand,
                plan.custody(),
                plan.custodians(),
                Double.POSITIVE_INFINITY,
                YEARS,
                Downtime.in(plan, demand, 0, WORLDS));
    }

    private static LawfulDemand demand(double outYears) {
        return new LawfulDemand(
                1_000,
                new LawfulDemand.Targets(1, 0, 0, 0, 1),
                0,
                new TreeMap<>(Map.of(1.0, 1.0)),
                new LawfulDemand.Limits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, outYears * Years.DAYS),
                1,
                0);
    }

    private static TrialPlan plan(int k, int n, OnDetection onDetection) {
        return plan(k, n, onDetection, 1);
    }

    private static TrialPlan plan(int k, int n, OnDetection onDetection, double answersShare) {
        List<String> names = Stream.of("a", "b", "c", "d", "e").limit(n).toList();
        return new TrialPlan(
                "20260101",
                YEARS,
                new Service(1, 0, 1, 0, Double.POSITIVE_INFINITY),
                new ThresholdShares(
                        Rule.atLeast(k, names),
                        new KeySchedule(365.25, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                        new Response(onDetection, RepeatIncidents.OVERLAP)),
                names.stream()
                        .map(name -> new Custodian(
                                name, "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(answersShare, 1)))
                        .toList(),
                List.of(new Attack("breach", new ExternalBreach(BREACHES_PER_YEAR, 1), List.of(), Dwell.NONE, 1)));
    }
}
