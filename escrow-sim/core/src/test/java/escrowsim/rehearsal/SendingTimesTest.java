package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.trial.Incidents;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SendingTimesTest {

    @Test
    void theyLieAroundAndBetweenBreakpointsAndIncidents() {
        Incidents incidents = new Incidents();
        incidents.incident(0, 0.25, 9, true);

        double[] years = SendingTimes.choose(claims(0.75), incidents, 1, new double[] {0.125}, SendingTimes.MOST)
                .years();

        assertThat(years)
                .containsExactly(
                        0.381966 * 0.25,
                        0.125,
                        0.25 - 1e-7,
                        0.25 + 1e-7,
                        0.25 + 0.381966 * 0.5,
                        0.75 - 1e-7,
                        0.75 + 1e-7,
                        0.75 + 0.381966 * 0.25,
                        1 - 1e-7);
    }

    @Test
    void aboveTheLimitAnEvenChoiceIsLeftOut() {
        double[] many =
                DoubleStream.iterate(0.0001, x -> x + 0.0001).limit(9_000).toArray();

        SendingTimes times = SendingTimes.choose(claims(many), new Incidents(), 1, new double[0], SendingTimes.MOST);

        assertThat(times.years()).hasSize(SendingTimes.MOST).isSorted();
        assertThat(times.years()[SendingTimes.MOST - 1]).isGreaterThan(0.89);
        assertThat(times.leftOut()).isEqualTo(27_000 - SendingTimes.MOST);
    }

    private static Claims claims(double... breakpoints) {
        return new Claims() {
            @Override
            public double readableFrom(double sentYear) {
                return Double.POSITIVE_INFINITY;
            }

            @Override
            public double[] breakpoints() {
                return breakpoints;
            }
        };
    }
}
