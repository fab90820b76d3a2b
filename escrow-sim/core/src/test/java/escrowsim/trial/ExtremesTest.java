package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Dwell;
import escrowsim.attack.Frailty;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.oracle.World;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As little and as much as a scenario can say: closed forms, or a refusal that names the limit. */
class ExtremesTest {

    private static final double DAY = 1 / Years.DAYS;

    private static Tally run(TrialPlan plan, Sampling sampling, int trials) {
        TrialKernel kernel = new TrialKernel(plan, sampling);
        Tally tally = new Tally();
        for (int trial = 0; trial < trials; trial++) {
            tally.add(kernel.run(trial));
        }
        return tally;
    }

    private static void check(Amounts amounts, double exact) {
        assertThat(amounts.mean()).isCloseTo(exact, within(4 * amounts.standardError() + 1e-12 * exact));
    }

    private static void checkExposure(World world, int trials, double exact) {
        check(run(world.plan(), Sampling.CRUDE, trials).of(Metric.P_ANY_EXPOSURE), exact);
    }

    @Test
    void nothingHappensAtRateZero() {
        TrialPlan plan = World.threshold(1, 1000).breached(0).years(1_000).plan();

        assertThat(Sampling.of(plan)).isEqualTo(Sampling.CRUDE);
        assertThat(run(plan, Sampling.CRUDE, 1_000).events(Metric.P_ANY_EXPOSURE))
                .isZero();
    }

    /** At 1e-15 a year each of k custodians is hit within ten years with chance 1e-14, and all are with its k-th power. */
    @ParameterizedTest
    @CsvSource({"1, 1e-14", "2, 1e-28", "3, 1e-42"})
    void oneInAQuadrillionYears(int custodians, double exact) {
        TrialPlan plan = World.threshold(custodians, custodians).breached(1e-15).plan();

        assertThat(Sampling.of(plan)).isEqualTo(Sampling.RARE);
        Amounts any = run(plan, Sampling.RARE, 4_000).of(Metric.P_ANY_EXPOSURE);
        check(any, exact);
        assertThat(any.standardError()).isLessThan(0.02 * exact);
    }

    /** Both of two, a million times a year each: every one of the epochs is read, and the first at once. */
    @ParameterizedTest
    @CsvSource({"EXPORTABLE, Infinity", "EXPORTABLE, 0.01", "EXPORTABLE, 0.001", "IN_HSM, 0.001"})
    void aMillionTimesAYear(KeyStorage keys, double epochYears) {
        TrialPlan plan = World.of(2, keys)
                .atLeast(2)
                .breached(1e6)
                .years(0.02)
                .epochs(epochYears)
                .dwelling(new Dwell.Fixed(0.002))
                .plan();
        plan.requireRoom();

        TrialOutcome outcome = new TrialKernel(plan).run(0);

        assertThat(outcome.firstExposureYear).isBetween(0.0, 1e-4);
        assertThat(outcome.exposedDays).isCloseTo(0.02 * Years.DAYS, within(1e-2));
        assertThat(outcome.exposedEpochs).isEqualTo(Math.round(Math.max(1, 0.02 / epochYears)));
    }

    @Test
    void aWorldThatDoesNotFitIsRefusedBeforeItRuns() {
        World four = World.threshold(2, 4).breached(1e6);

        four.years(1).plan().requireRoom();
        assertThatThrownBy(four.years(1.1).plan()::requireRoom)
                .hasMessage(
                        "attacks.breach.per_custodian_year is too high for horizon_years: custodians would be hit about"
                                + " 4.40e+06 times in one world, of which at most 4000000 are computed; lower one of the two");
        assertThatThrownBy(() -> World.threshold(1, 1).years(10_001).plan())
                .hasMessage("horizon_years must be above 0 and at most 10000, was 10001.0");
        assertThatThrownBy(() -> World.threshold(1, 1_025).breached(1).plan().accessStructure())
                .hasMessage("at most 1024 custodians are supported, got 1025");
    }

    /** A frailty of so small a shape leaves most worlds alone and makes a few unbearable. */
    @Test
    void aWorldThatDoesNotFitAgainstAllExpectationSaysSo() {
        TrialPlan plan = World.threshold(1, 1)
                .breached(3e5)
                .modified(new Modifiers(0, new Frailty(0.01, true)))
                .plan();
        plan.requireRoom();

        assertThatThrownBy(() -> run(plan, Sampling.CRUDE, 1_000))
                .isInstanceOf(CrowdedWorldException.class)
                .hasMessage("one world has more than 4194304 incidents, the most that are computed: its rates are"
                        + " multiplied by a frailty or by campaigns");
    }

    @Test
    void aDayIsAHorizon() {
        checkExposure(World.threshold(2, 3).breached(Years.DAYS).years(DAY), 20_000, atLeastTwoOfThree());
    }

    /** Each with chance 1 - 1/e. */
    private static double atLeastTwoOfThree() {
        return 1 - new BinomialDistribution(null, 3, -Math.expm1(-1)).cumulativeProbability(1);
    }

    /** The same per horizon is the same: a thousand years at a thousandth. */
    @Test
    void aThousandYearsAreAHorizon() {
        checkExposure(World.threshold(2, 3).breached(1e-3).years(1_000), 20_000, atLeastTwoOfThree());
    }

    /**
     * Keys of half an hour for a thousand years, 17,532,000 of them; every incident opens the one it falls in. Two in the same
     * are one, so that each is open with chance {@code 1 - exp(-rate R)}.
     */
    @Test
    void keysMayLiveHalfAnHour() {
        double halfHour = DAY / 48;
        TrialPlan plan = World.threshold(1, 1)
                .breached(0.1)
                .years(1_000)
                .epochs(halfHour)
                .plan();

        Tally tally = run(plan, Sampling.CRUDE, 1_000);

        double epochs = 1_000 / halfHour * -Math.expm1(-0.1 * halfHour);
        check(tally.of(Metric.EXPOSED_EPOCHS), epochs);
        check(tally.of(Metric.EXPOSED_USER_DAYS), epochs / 48);
    }

    /** Any one of a thousand, all of them, and half: a binomial tail. */
    @ParameterizedTest
    @CsvSource({"1, 1e-4", "500, 0.7", "1000, 7"})
    void aThousandCustodians(int atLeast, double incidentsOfEach) {
        double hit = -Math.expm1(-incidentsOfEach);

        checkExposure(
                World.threshold(atLeast, 1_000).breached(incidentsOfEach / 10),
                200,
                1 - new BinomialDistribution(null, 1_000, hit).cumulativeProbability(atLeast - 1));
    }

    /** Nobody is ever found out, so that devices are as good as copies: both of two, and always undetected. */
    @Test
    void anIntruderMayStayBeyondTheHorizon() {
        TrialPlan plan = World.of(2, KeyStorage.IN_HSM)
                .atLeast(2)
                .breached(0.1)
                .dwelling(new Dwell.Fixed(100 * Years.DAYS))
                .plan();

        Tally tally = run(plan, Sampling.CRUDE, 20_000);

        check(tally.of(Metric.P_ANY_EXPOSURE), Math.pow(-Math.expm1(-1), 2));
        assertThat(tally.events(Metric.P_EXPOSED_UNDETECTED)).isEqualTo(tally.events(Metric.P_ANY_EXPOSURE));
    }
}
