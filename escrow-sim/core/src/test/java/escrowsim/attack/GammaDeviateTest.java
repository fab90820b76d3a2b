package escrowsim.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.random.Streams;
import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaDeviateTest {

    private static final Draws DRAWS = new Streams("20260101").role("gamma", "test");

    /** Kolmogorov and Smirnov, at a level of 1e-5: sqrt(n) D below 2.47. The law is that of Commons Math. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.35, 0.6, 1, 1.5, 4, 50, 1e4})
    void deviatesFollowTheirLawForEveryShape(double shape) {
        int n = 400_000;
        double[] x = new double[n];
        Arrays.setAll(x, trial -> GammaDeviate.draw(DRAWS, trial, 0, shape));
        Arrays.sort(x);

        GammaDistribution law = new GammaDistribution(null, shape, 1);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double p = law.cumulativeProbability(x[i]);
            distance = Math.max(distance, Math.max(p - i / (double) n, (i + 1) / (double) n - p));
        }

        assertThat(distance * Math.sqrt(n)).isLessThan(2.47);
    }

    @Test
    void aHugeShapeLeavesAlmostNoSpread() {
        for (int trial = 0; trial < 1_000; trial++) {
            assertThat(GammaDeviate.draw(DRAWS, trial, 0, 1e9) / 1e9).isCloseTo(1, within(6 / Math.sqrt(1e9)));
        }
    }

    @Test
    void aDeviateDependsOnItsAddressAlone() {
        double first = GammaDeviate.draw(DRAWS, 5, 3, 0.35);

        assertThat(GammaDeviate.draw(DRAWS, 5, 4, 0.35)).isNotEqualTo(first);
        assertThat(GammaDeviate.draw(DRAWS, 6, 3, 0.35)).isNotEqualTo(first);
        assertThat(GammaDeviate.draw(DRAWS, 5, 3, 0.35)).isEqualTo(first);
    }

    @Test
    void deviatesOfNeighbouringNumbersAreIndependent() {
        int n = 200_000;
        double sum = 0;
        for (int trial = 0; trial < n; trial++) {
            sum += (GammaDeviate.draw(DRAWS, trial, 0, 2) - 2) * (GammaDeviate.draw(DRAWS, trial, 1, 2) - 2) / 2;
        }

        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    /** Draws that never accept: the worst that can happen is the mode. */
    @Test
    void attemptsAreBounded() {
        Draws stubborn = new Draws() {
            @Override
            public double uniform(long trial, int event, int mark) {
                return 1 - 1e-16;
            }

            @Override
            public double exponential(long trial, int event, int mark) {
                return 1;
            }

            @Override
            public double gaussian(long trial, int event, int mark) {
                return -9;
            }
        };

        assertThat(GammaDeviate.draw(stubborn, 0, 0, 4)).isEqualTo(4 - 1.0 / 3);
    }
}
