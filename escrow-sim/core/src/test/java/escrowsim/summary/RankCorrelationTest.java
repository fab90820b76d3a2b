package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.summary.Influence.Finding;
import escrowsim.summary.RankCorrelation.Correlation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    private static List<RankCorrelation> of(double[][] points, double... outcomes) {
        List<String> names = List.of("a", "b", "c").subList(0, points[0].length);
        return RankCorrelation.of(names, OutcomeMetric.P_ANY_EXPOSURE, points, outcomes, 1);
    }

    /** Ranks of the outcomes: 2 1 5 5 5 3; products of the distances from 3.5 sum to 8.5, squares to 15.5 and 17.5. */
    @Test
    void ranksThatTieAreAveraged() {
        double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}};

        double spearman = of(x, 2, 1, 4, 4, 4, 3).get(0).spearman().value();

        assertThat(spearman).isCloseTo(8.5 / Math.sqrt(17.5 * 15.5), within(1e-12));
    }

    /** With one other input: {@code (r_xy - r_xz r_yz) / sqrt((1 - r_xz^2)(1 - r_yz^2))}. */
    @Test
    void thePartialCorrelationOfThreeVariablesIsThatOfTheTextbook() {
        double[][] points = {{1, 3}, {2, 1}, {3, 2}, {4, 6}, {5, 4}, {6, 5}, {7, 8}, {8, 7}};
        double[] outcomes = {1, 3, 2, 5, 4, 8, 6, 7};
        double rxy = spearman(points, 0, outcomes);
        double rzy = spearman(points, 1, outcomes);
        double rxz =
                spearman(points, 0, Arrays.stream(points).mapToDouble(p -> p[1]).toArray());

        double partial = of(points, outcomes).get(0).partial().value();

        assertThat(partial).isCloseTo((rxy - rxz * rzy) / Math.sqrt((1 - rxz * rxz) * (1 - rzy * rzy)), within(1e-12));
    }

    /** Without ties: {@code 1 - 6 sum d^2 / (n (n^2 - 1))}. */
    private static double spearman(double[][] points, int input, double[] outcomes) {
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            sum += Math.pow(points[p][input] - outcomes[p], 2);
        }
        double n = points.length;
        return 1 - 6 * sum / (n * (n * n - 1));
    }

    @Test
    void whatDecidesAloneIsDetectedAndWhatHasNoPartIsNot() {
        double[][] points = SobolPoints.of(2, 64);
        double[] outcomes =
                Arrays.stream(points).mapToDouble(p -> Math.exp(p[0])).toArray();

        List<RankCorrelation> all = of(points, outcomes);

        assertThat(all.get(0).spearman().value()).isCloseTo(1, within(1e-9));
        assertThat(of(
                        points,
                        Arrays.stream(points)
                                .mapToDouble(p -> p[0] + 0.3 * p[1] * p[1])
                                .toArray()))
                .extracting(Influence::finding)
                .containsExactly(Finding.DETECTED, Finding.DETECTED);
    }

    @Test
    void whatDoesNotVaryCorrelatesWithNothing() {
        RankCorrelation none =
                of(new double[][] {{1, 2}, {2, 1}, {3, 4}, {4, 3}}, 5, 5, 5, 5).get(0);

        assertThat(none.partial().value()).isNaN();
        assertThat(none.finding()).isEqualTo(Finding.TOO_FEW_TRIALS);
    }

    /** r = 0.5: z = ln(3) / 2; it reaches 1.959964 sqrt(1.06 / 25) to each side. */
    @Test
    void theIntervalIsFishersForRanks() {
        Correlation half = Correlation.of(0.5, 25, 1.06);

        assertThat(half.low()).isCloseTo(Math.tanh(Math.log(3) / 2 - 1.959964 * Math.sqrt(1.06 / 25)), within(1e-6));
        assertThat(half.high()).isCloseTo(Math.tanh(Math.log(3) / 2 + 1.959964 * Math.sqrt(1.06 / 25)), within(1e-6));
    }
}
