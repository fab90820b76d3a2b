package escrowsim.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cut means, ages and residuals of the dwell laws, each against another way to it. */
class DwellLawTest {

    private static final double[] LIMITS = {0.01, 1, 30, 400, 1e5};

    static Stream<Dwell> laws() {
        return Stream.of(
                new Dwell.Fixed(40),
                new Dwell.Fixed(0),
                new Dwell.Exponential(90),
                new Dwell.Exponential(0),
                new Dwell.Lognormal(30, 1),
                new Dwell.Lognormal(30, 0.1),
                new Dwell.Lognormal(30, 4),
                new Dwell.Lognormal(30, 0),
                new Dwell.Lognormal(0, 1));
    }

    /** {@code E min(D, s)} over the quantiles of the dwell itself. */
    @ParameterizedTest
    @MethodSource("laws")
    void theCutMeanIsTheMeanOfTheCutDwell(Dwell law) {
        int points = 200_000;
        for (double limit : LIMITS) {
            double sum = 0;
            for (int i = 0; i < points; i++) {
                sum += Math.min(limit, law.daysGivenMoreThan(0, (i + 0.5) / points));
            }
            assertThat(law.meanDaysUpTo(limit)).isCloseTo(sum / points, within(1e-4 * Math.min(limit, 1e3) + 1e-12));
        }
    }

    /** Its distribution function is the cut mean, scaled. */
    @ParameterizedTest
    @MethodSource("laws")
    void ageIsTheInverseOfTheCutMean(Dwell law) {
        for (double limit : LIMITS) {
            double whole = law.meanDaysUpTo(limit);
            for (double uniform : new double[] {1e-9, 0.01, 0.3, 0.5, 0.9, 0.999}) {
                double age = law.daysInside(limit, uniform);
                assertThat(law.meanDaysUpTo(age)).isCloseTo(uniform * whole, within(1e-11 * whole));
                assertThat(age).isBetween(0.0, limit);
            }
        }
    }

    /** Given D above a, the chance to be above b is {@code P(D > b) / P(D > a)}; a uniform deviate says how rare. */
    @ParameterizedTest
    @MethodSource("laws")
    void residualsContinueTheLaw(Dwell law) {
        if (!(law.daysGivenMoreThan(0, 0.9) < law.daysGivenMoreThan(0, 0.1))) {
            return;
        }
        for (double p : new double[] {0.9, 0.5, 0.01, 1e-6}) {
            double already = law.daysGivenMoreThan(0, p);
            for (double q : new double[] {0.99, 0.5, 1e-3}) {
                assertThat(law.daysGivenMoreThan(already, q))
                        .isCloseTo(law.daysGivenMoreThan(0, p * q), withinPercentage(1e-7));
            }
        }
    }

    @Test
    void theNormalLawKeepsItsDigitsInTheTail() {
        NormalDistribution reference = NormalDistribution.of(0, 1);
        for (double z :
                List.of(-12.0, -5.0, -3.0, -2.9, -1.0, -1e-9, 0.0, 0.4, 2.0, 2.999, 3.001, 4.0, 8.0, 20.0, 37.0)) {
            assertThat(NormalLaw.above(z)).isCloseTo(reference.survivalProbability(z), withinPercentage(1e-10));
            assertThat(NormalLaw.below(z)).isCloseTo(reference.cumulativeProbability(z), withinPercentage(1e-10));
        }
        for (double p : List.of(0.999, 0.5, 0.1, 1e-3, 1e-9, 1e-30, 1e-200)) {
            assertThat(NormalLaw.beyond(Double.NEGATIVE_INFINITY, p))
                    .isCloseTo(reference.inverseSurvivalProbability(p), within(1e-9));
        }
    }
}
