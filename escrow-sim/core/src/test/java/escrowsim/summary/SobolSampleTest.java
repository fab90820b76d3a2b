package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.oracle.OracleCase;
import escrowsim.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SobolSampleTest {

    private static SobolSample sample(int points, List<DoubleUnaryOperator> laws, ToDoubleFunction<double[]> function) {
        int k = laws.size();
        double[] a = new double[points];
        double[] b = new double[points];
        List<double[]> mixed = new ArrayList<>();
        laws.forEach(law -> mixed.add(new double[points]));
        double[][] along = SobolPoints.of(2 * k, points);
        for (int j = 0; j < points; j++) {
            double[] atA = new double[k];
            double[] atB = new double[k];
            for (int i = 0; i < k; i++) {
                atA[i] = laws.get(i).applyAsDouble(along[j][i]);
                atB[i] = laws.get(i).applyAsDouble(along[j][k + i]);
            }
            a[j] = function.applyAsDouble(atA);
            b[j] = function.applyAsDouble(atB);
            for (int i = 0; i < k; i++) {
                double[] mix = atA.clone();
                mix[i] = atB[i];
                mixed.get(i)[j] = function.applyAsDouble(mix);
            }
        }
        return new SobolSample(a, b, mixed);
    }

    private static List<SobolIndex> indices(SobolSample sample) {
        return sample.indices(new Streams("1").role("sensitivity", "bootstrap"));
    }

    /** Half an interval is two standard errors. */
    private static void agrees(double value, double low, double high, double exact) {
        assertThat(value).isCloseTo(exact, within(high - low));
        assertThat(high - low).isBetween(0.0, 0.3);
        assertThat(value).isBetween(low, high);
    }

    /**
     * {@code sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1} on (-pi, pi). With a = 7, b = 0.1: V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2,
     * V1 = (1 + b pi^4/5)^2/2, V2 = a^2/8, V13 = 8 b^2 pi^8/225. Source: Ishigami and Homma (1990); Saltelli and others, Global
     * Sensitivity Analysis: The Primer (2008).
     */
    @ParameterizedTest
    @CsvSource({
        "0,0.313905191147811,0.557588860425721",
        "1,0.442411139574279,0.442411139574279",
        "2,0,0.243683669277909"
    })
    void theIshigamiFunctionHasItsAnalyticIndices(int input, double first, double total) {
        DoubleUnaryOperator uniform = u -> Math.PI * (2 * u - 1);
        SobolSample sample = sample(
                8_192,
                List.of(uniform, uniform, uniform),
                x -> Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]));

        SobolIndex index = indices(sample).get(input);

        assertThat(index.first()).isCloseTo(first, within(0.01));
        assertThat(index.total()).isCloseTo(total, within(0.01));
        agrees(index.first(), index.firstLow(), index.firstHigh(), first);
        agrees(index.total(), index.totalLow(), index.totalHigh(), total);
        assertThat(sample.variance()).isCloseTo(13.844587940719254, within(0.1));
    }

    static Stream<OracleCase> products() {
        return OracleCase.of("sobol_product").stream()
                .filter(c -> !c.text("measure").equals("second_order"));
    }

    /** Source: oracles/sobol_product.csv, exact to 20 digits. */
    @ParameterizedTest
    @MethodSource("products")
    void aProductOfIndependentFactorsHasItsExactIndices(OracleCase c) {
        List<DoubleUnaryOperator> laws = Arrays.stream(c.text("distributions").split(";"))
                .map(SobolSampleTest::law)
                .toList();
        SobolSample sample = sample(1_024, laws, x -> Arrays.stream(x).reduce(1, (a, b) -> a * b));

        SobolIndex index = indices(sample).get(c.integer("i") - 1);

        if (c.text("measure").equals("total")) {
            agrees(index.total(), index.totalLow(), index.totalHigh(), c.number("value"));
        } else {
            agrees(index.first(), index.firstLow(), index.firstHigh(), c.number("value"));
        }
    }

    private static DoubleUnaryOperator law(String text) {
        String[] parts = text.split("[( )]");
        double[] x =
                Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
        ContinuousDistribution law = switch (parts[0]) {
            case "LN" -> LogNormalDistribution.of(x[0], x[1]);
            case "U" -> UniformContinuousDistribution.of(x[0], x[1]);
            case "G" -> GammaDistribution.of(x[0], 1 / x[1]);
            default -> TriangularDistribution.of(x[0], x[1], x[2]);
        };
        return law::inverseCumulativeProbability;
    }

    @Test
    void anInputWithoutAPartHasIndicesOfExactlyZero() {
        SobolIndex index =
                indices(sample(64, List.of(u -> u, u -> u), x -> x[0])).get(1);

        assertThat(index.first()).isZero();
        assertThat(index.totalHigh()).isZero();
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        assertThat(indices(sample(64, List.of(u -> u), x -> 5)).get(0)).isEqualTo(SobolIndex.UNDEFINED);
    }

    @Test
    void partsOfUnequalLengthAreRefused() {
        assertThatThrownBy(() -> new SobolSample(new double[4], new double[4], List.of(new double[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("all parts of a Sobol sample have the same rows, at least 2");
    }
}
