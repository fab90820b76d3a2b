package escrowsim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the numbers stand at an axis, and the names at the ends of curves. */
class AxisTest {

    @Test
    void namesAtCurvesKeepTheirDistanceAndOrder() {
        double[] places = EndLabels.apart(new double[] {0.5, 0.51, 0.1, 0.505, 0.99}, 0.1, 0, 1);

        assertThat(places[2]).isLessThan(places[0]);
        for (double[] pair : new double[][] {{2, 0}, {0, 3}, {3, 1}, {1, 4}}) {
            assertThat(places[(int) pair[1]] - places[(int) pair[0]]).isGreaterThanOrEqualTo(0.1 - 1e-12);
        }
        assertThat(places[4]).isLessThanOrEqualTo(1);
    }

    @Test
    void ticksAreRound() {
        assertThat(Axis.linear("", 0, 0.187, Axis::chance).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0%", "5%", "10%", "15%", "20%");
        assertThat(Axis.logarithmic("", 0.0023, 0.19, Axis::chance).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0.1%", "1%", "10%", "100%");
    }
}
