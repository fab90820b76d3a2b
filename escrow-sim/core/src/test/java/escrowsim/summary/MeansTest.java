package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.trial.Amounts;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeansTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static Amounts amounts(long zeros, double... others) {
        Amounts amounts = new Amounts();
        for (long i = 0; i < zeros; i++) {
            amounts.add(0);
        }
        for (double other : others) {
            amounts.add(other);
        }
        return amounts;
    }

    /**
     * Rare worlds that all have the same amount are a Poisson count. Source: exact limits of a Poisson mean, R {@code
     * poisson.test(3)$conf.int} 0.6186721 to 8.7672731, {@code poisson.test(1)$conf.int} 0.0253178 to 5.5716434.
     */
    @ParameterizedTest
    @CsvSource({"3, 0.6186721, 8.7672731", "1, 0.0253178, 5.5716434"})
    void fewEqualAmountsHaveTheLimitsOfAPoissonCount(int events, double low, double high) {
        double[] seven = new double[events];
        java.util.Arrays.fill(seven, 7.0);

        Estimate mean = Means.overAll(amounts(1000 - events, seven), events, INFINITE);

        assertThat(mean.method()).isEqualTo(IntervalMethod.GAMMA);
        assertThat(mean.value()).isCloseTo(0.007 * events, within(1e-15));
        assertThat(mean.low()).isCloseTo(0.007 * low, within(1e-8));
        assertThat(mean.high()).isCloseTo(0.007 * high, within(1e-8));
    }

    /** {@code -ln(0.025)} worlds of the largest amount: 3.6889. */
    @Test
    void noAmountAtAllIsBelowWhatTheLargestWouldMake() {
        Estimate mean = Means.overAll(amounts(1000), 0, 50);

        assertThat(mean.value()).isZero();
        assertThat(mean.low()).isZero();
        assertThat(mean.high()).isCloseTo(3.688879454 * 50 / 1000, within(1e-9));
    }

    @Test
    void noAmountAndNoLargestOneHasNoUpperEnd() {
        assertThat(Means.overAll(amounts(1000), 0, INFINITE).high()).isInfinite();
    }

    @Test
    void manyAmountsHaveTheNormalInterval() {
        double[] some = new double[100];
        for (int i = 0; i < some.length; i++) {
            some[i] = 1 + i % 2;
        }

        Estimate mean = Means.overAll(amounts(100, some), 100, INFINITE);

        assertThat(mean.method()).isEqualTo(IntervalMethod.NORMAL);
        assertThat(mean.value()).isEqualTo(0.75);
        assertThat(mean.high() - mean.value()).isCloseTo(1.959963985 * mean.standardError(), within(1e-12));
    }

    /** 200 small ones and one that makes half of the sum count as four, not as 201. */
    @Test
    void manyAmountsOfWhichOneDominatesAreFew() {
        double[] skewed = new double[201];
        java.util.Arrays.fill(skewed, 1);
        skewed[200] = 200;

        assertThat(Means.overAll(amounts(10_000, skewed), 201, INFINITE).method())
                .isEqualTo(IntervalMethod.GAMMA);
    }

    @Test
    void noIntervalReachesBeyondWhatIsPossible() {
        Estimate all = Means.overAll(amounts(0, 10, 10, 10), 3, 10);

        assertThat(all.value()).isEqualTo(10);
        assertThat(all.high()).isEqualTo(10);
        assertThat(all.low()).isGreaterThan(0).isLessThan(10);
    }

    /**
     * The share of samples whose interval holds the true mean 0.015: worlds with an amount have 1 %, amounts are uniform
     * on 0.5 to 2.5. A normal interval of 500 worlds would hold it in 89 %.
     */
    @Test
    void fewAmountsAreCoveredAsOftenAsTheIntervalSays() {
        SplittableRandom random = new SplittableRandom(20260101);
        int samples = 4_000;
        int covered = 0;
        for (int sample = 0; sample < samples; sample++) {
            Amounts amounts = new Amounts();
            int events = 0;
            for (int world = 0; world < 500; world++) {
                boolean event = random.nextDouble() < 0.01;
                events += event ? 1 : 0;
                amounts.add(event ? 0.5 + 2 * random.nextDouble() : 0);
            }
            Estimate mean = Means.overAll(amounts, events, 2.5);
            covered += mean.low() <= 0.015 && 0.015 <= mean.high() ? 1 : 0;
        }

        assertThat((double) covered / samples).isGreaterThan(0.95 - 4 * Math.sqrt(0.05 * 0.95 / samples));
    }

    /** Source: R, {@code t.test(c(2, 3, 7))$conf.int} -2.572 to 10.572, cut at 0 and at ten years. */
    @Test
    void aMeanOverFewEventsHasStudentsInterval() {
        Estimate year = Means.overEvents(amounts(0, 2, 3, 7), 1000, 10);
        Estimate within12 = Means.overEvents(amounts(0, 2, 3, 7), 1000, 12);

        assertThat(year.method()).isEqualTo(IntervalMethod.STUDENT_T);
        assertThat(year.low()).isZero();
        assertThat(year.high()).isEqualTo(10);
        assertThat(within12.high()).isCloseTo(10.5724, within(1e-4));
        assertThat(year.trials()).isEqualTo(1000);
        assertThat(year.events()).isEqualTo(3);
    }

    @Test
    void aSingleEventSaysNothingAboutTheMean() {
        Estimate year = Means.overEvents(amounts(0, 4), 1000, 10);

        assertThat(year.value()).isEqualTo(4);
        assertThat(year.low()).isZero();
        assertThat(year.high()).isEqualTo(10);
    }

    @Test
    void aRatioWithAnExactDenominatorIsOnlyAnotherUnit() {
        Estimate above = Estimate.ofProbability(3, 1000);

        Estimate ratio = Combined.ratio(above, Estimate.exact(2, 1000));

        assertThat(ratio.method()).isEqualTo(IntervalMethod.CLOPPER_PEARSON);
        assertThat(ratio.value()).isEqualTo(above.value() / 2);
        assertThat(ratio.low()).isCloseTo(above.low() / 2, withinPercentage(1e-9));
        assertThat(ratio.high()).isCloseTo(above.high() / 2, withinPercentage(1e-9));
        assertThat(ratio.standardError()).isCloseTo(above.standardError() / 2, withinPercentage(1e-9));
    }

    /** {@code sqrt((1/10)^2 + (2/20)^2) = 0.1414} relative, by the delta method. */
    @Test
    void theErrorOfARatioAddsTheRelativeErrors() {
        Estimate above = new Estimate(10, 1, 8, 12, IntervalMethod.NORMAL, 100, 50);
        Estimate below = new Estimate(20, 2, 16, 24, IntervalMethod.NORMAL, 100, 50);

        Estimate ratio = Combined.ratio(above, below);

        assertThat(ratio.value()).isEqualTo(0.5);
        assertThat(ratio.standardError()).isCloseTo(0.5 * Math.sqrt(0.02), within(1e-12));
        assertThat(ratio.low())
                .isCloseTo(0.5 / StrictMath.exp(Math.hypot(StrictMath.log(1.25), StrictMath.log(1.2))), within(1e-12));
        assertThat(ratio.method()).isEqualTo(IntervalMethod.SQUARE_AND_ADD);
    }

    @Test
    void aRatioOfNothingHasAnUpperEnd() {
        Estimate none = Means.overAll(amounts(1000), 0, 50);

        Estimate ratio = Combined.ratio(none, Estimate.exact(10, 1000));

        assertThat(ratio.value()).isZero();
        assertThat(ratio.high()).isCloseTo(none.high() / 10, withinPercentage(1e-9));
    }
}
