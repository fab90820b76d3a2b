package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Draws;
import escrowsim.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weighted, the clustered times are uniform times: any average over them must come out, however rare its event. */
class ClusterTest {

    private static final int DRAWS = 200_000;

    private interface Event {
        boolean happens(double[] times);
    }

    private static void check(int count, Event event, double exact) {
        Draws draws = new Streams("11").role("cluster", "test");
        double sum = 0;
        double squares = 0;
        double[] times = new double[count];
        for (int i = 0; i < DRAWS; i++) {
            int trial = i;
            int[] number = {0};
            double weight = Cluster.draw(count, () -> draws.uniform(trial, number[0]++, 0), times);
            double value = event.happens(times) ? weight : 0;
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;
        double standardError = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(mean).isCloseTo(exact, within(4 * standardError));
        assertThat(standardError / exact).as("relative error").isLessThan(0.03);
    }

    private static double spread(double[] times) {
        double low = 1;
        double high = 0;
        for (double time : times) {
            low = Math.min(low, time);
            high = Math.max(high, time);
        }
        return high - low;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void weightsAverageToOne(int count) {
        check(count, times -> true, 1);
    }

    /** P(range of n uniforms at most w) = n w^(n-1) - (n-1) w^n. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void allWithinAShortTimeHasItsProbability(int count) {
        for (double width : new double[] {0.3, 0.025, 1e-3, 1e-4}) {
            double exact = count * Math.pow(width, count - 1) - (count - 1) * Math.pow(width, count);
            check(count, times -> spread(times) <= width, exact);
        }
    }

    /** All n in the same of 40 equal periods: 40^(1-n). */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void allInOnePeriodHasItsProbability(int count) {
        check(count, ClusterTest::samePeriod, Math.pow(40, 1 - count));
    }

    private static boolean samePeriod(double[] times) {
        for (double time : times) {
            if ((int) (40 * time) != (int) (40 * times[0])) {
                return false;
            }
        }
        return true;
    }
}
