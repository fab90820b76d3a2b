package escrowsim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Draws;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AddressedDrawsTest {

    /** The JDK's own implementation of SplitMix64 is the reference. */
    @Test
    void wordsAreThoseOfTheReferenceGenerator() {
        for (long start : new long[] {0, 1, -1, 0x123456789abcdefL}) {
            SplittableRandom reference = new SplittableRandom(start);

            for (int n = 0; n < 1_000; n++) {
                assertThat(SplitMix.word(start, n)).isEqualTo(reference.nextLong());
            }
        }
    }

    @Test
    void aDrawDependsOnItsAddressAlone() {
        Draws draws = new Streams("7").role("insider", "treasury");
        double first = draws.exponential(5, 3, 0);

        draws.exponential(9, 1, 0);
        draws.gaussian(5, 3, 1);

        assertThat(draws.exponential(5, 3, 0)).isEqualTo(first);
        assertThat(new Streams("7").role("insider", "treasury").exponential(5, 3, 0))
                .isEqualTo(first);
    }

    @Test
    void otherSeedsRolesTrialsEventsAndMarksGiveOtherDraws() {
        Streams streams = new Streams("7");
        double draw = streams.role("insider", "treasury").uniform(5, 3, 0);

        assertThat(new double[] {
                    new Streams("8").role("insider", "treasury").uniform(5, 3, 0),
                    streams.role("insiders", "treasury").uniform(5, 3, 0),
                    streams.role("insidertre", "asury").uniform(5, 3, 0),
                    streams.role("insider", "court").uniform(5, 3, 0),
                    streams.role("insider", "treasury").uniform(6, 3, 0),
                    streams.role("insider", "treasury").uniform(5, 4, 0),
                    streams.role("insider", "treasury").uniform(5, 3, 1),
                })
                .doesNotContain(draw)
                .doesNotHaveDuplicates();
    }

    @Test
    void exponentialsFollowTheirLaw() {
        checkLaw((i, draws) -> draws.exponential(i, 0, 0), x -> x <= 0 ? 0 : -Math.expm1(-x));
    }

    @Test
    void gaussiansFollowTheirLaw() {
        checkLaw(
                (i, draws) -> draws.gaussian(i, 0, 0),
                x -> 0.5 * org.apache.commons.math3.special.Erf.erfc(-x / Math.sqrt(2)));
    }

    @Test
    void uniformsFollowTheirLaw() {
        checkLaw((i, draws) -> draws.uniform(i, 0, 0), x -> Math.max(0, Math.min(1, x)));
    }

    /** Deviates beyond the base layer come in the right number: 4.54e-4 beyond the edge of 256 exponential layers. */
    @Test
    void theTailBeyondTheLayersIsThere() {
        Draws draws = new Streams("3").role("tail", "test");
        int n = 4_000_000;
        double edge = 7.69711747013105;
        long beyond = 0;
        double excess = 0;
        for (int i = 0; i < n; i++) {
            double x = draws.exponential(i, 1, 0);
            if (x > edge) {
                beyond++;
                excess += x - edge;
            }
        }

        double expected = n * Math.exp(-edge);
        assertThat((double) beyond).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(excess / beyond).isCloseTo(1, within(4 / Math.sqrt(expected)));
    }

    @Test
    void theNarrowLayersAtTheTopHaveTheirShare() {
        Draws draws = new Streams("1").role("a", "b");
        double[] x = new double[1_000_000];
        Arrays.setAll(x, i -> Math.abs(draws.gaussian(i, 0, 0)));

        double small = Arrays.stream(x).filter(v -> v < 0.1).count() / (double) x.length;
        double exact = 0.07965567455405796; // R: 2 * pnorm(0.1) - 1
        assertThat(small).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / x.length)));
    }

    private interface Draw {
        double of(int i, Draws draws);
    }

    /** Kolmogorov and Smirnov, at a level of 1e-5: sqrt(n) D below 2.47. */
    private static void checkLaw(Draw draw, DoubleUnaryOperator law) {
        Draws draws = new Streams("20260101").role("law", "test");
        int n = 1_000_000;
        IntToDoubleFunction values = i -> draw.of(i, draws);
        double[] x = new double[n];
        Arrays.setAll(x, values);
        Arrays.sort(x);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double p = law.applyAsDouble(x[i]);
            distance = Math.max(distance, Math.max(p - i / (double) n, (i + 1) / (double) n - p));
        }
        assertThat(distance * Math.sqrt(n)).isLessThan(2.47);
    }
}
