package escrowsim.reproduction.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Draws;
import escrowsim.attack.RogueInsider;
import escrowsim.random.Streams;
import escrowsim.reproduction.Run;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private final Draws draws = new Streams("test").role("sampling", "test");

    @Test
    void aSampleKnowsItsMeanSpreadAndQuantiles() {
        Sample sample = Sample.of(new double[] {4, 1, 3, 2});

        assertThat(sample.mean()).isEqualTo(2.5);
        assertThat(sample.standardDeviation()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-15));
        assertThat(sample.quantile(0.5)).isEqualTo(2);
        assertThat(sample.quantile(0.51)).isEqualTo(3);
        assertThat(sample.quantile(1)).isEqualTo(4);
        assertThat(sample.above(2)).isEqualTo(2);
    }

    @Test
    void oneValueIsNoSample() {
        assertThatThrownBy(() -> Sample.of(new double[1])).hasMessage("a sample has 2 or more values, got 1");
    }

    /** A gamma law of scale 1 has its shape as mean and as variance. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.6, 1, 3.5, 500})
    void gammaDrawsHaveTheirMeanAndVariance(double shape) {
        int count = 100_000;
        double[] values = new double[count];
        double squares = 0;
        for (int i = 0; i < count; i++) {
            values[i] = GammaDraw.of(draws, i, 0, shape);
            squares += (values[i] - shape) * (values[i] - shape) / count;
        }

        assertThat(Sample.of(values).mean()).isCloseTo(shape, within(4 * Math.sqrt(shape / count)));
        double errorOfVariance = Math.sqrt((2 * shape * shape + 6 * shape) / count);
        assertThat(squares).isCloseTo(shape, within(4 * errorOfVariance));
    }

    /** The standard error of a quantile of exponentials is {@code sqrt(q (1 - q) / n) / (1 - q)}. */
    @Test
    void quantilesKnowTheirErrors() {
        double[] values = new double[40_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = draws.exponential(i, 0, 0);
        }
        Sample sample = Sample.of(values);
        double error = Math.sqrt(0.95 * 0.05 / values.length) / 0.05;

        assertThat(sample.quantile(0.95)).isCloseTo(-Math.log(0.05), within(4 * error));
        assertThat(sample.quantileError(0.95)).isCloseTo(error, within(0.3 * error));
    }

    @Test
    void threadsDoNotMoveValues() {
        double[] one = ParallelTrials.run(1_000, Run.asPublished(1), trial -> draws.uniform(trial, 0, 0));
        double[] three = ParallelTrials.run(1_000, Run.asPublished(3), trial -> draws.uniform(trial, 0, 0));

        assertThat(three).isEqualTo(one);
    }

    @Test
    void aFailedRepetitionFailsTheRun() {
        assertThatThrownBy(() -> ParallelTrials.run(10, Run.asPublished(2), trial -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("a repetition failed");
    }

    @Test
    void bytesAreSpreadAndScalarsAreInRange() {
        byte[] bytes = DrawnBytes.of(draws, 0, 0, 100);

        assertThat(bytes).hasSize(100);
        assertThat(DrawnBytes.of(draws, 0, 0, 40)).isEqualTo(java.util.Arrays.copyOf(bytes, 40));
        for (int i = 0; i < 100; i++) {
            assertThat(DrawnBytes.scalar(draws, i, 0, BigInteger.valueOf(3)).intValue())
                    .isBetween(1, 2);
        }
    }

    /** The first of Poisson events comes after an exponential time. */
    @Test
    void firstExposuresOfOneHolderAreExponential() {
        var plan = Plans.ofOneHolder("1", 100, 10, List.of(Plans.attack("leak", new RogueInsider(0.05, 1))));

        Sample years = Worlds.firstExposureYears(plan, 20_000, Run.asPublished(2));

        assertThat(years.mean()).isCloseTo(2, within(4 * 2 / Math.sqrt(20_000)));
        assertThat(Plans.ratePerYear(0.5)).isCloseTo(Math.log(2), within(1e-15));
    }
}
