package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.cli.study.LawfulSide;
import escrowsim.cli.study.StudyResults;
import escrowsim.scenario.Scenario;
import escrowsim.summary.Comparison;
import escrowsim.summary.Costs;
import escrowsim.summary.Difference;
import escrowsim.summary.Estimate;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Designs that meet the same draws of the inputs are compared in them. */
class DrawnComparisonsTest {

    private final Scenario either = DrawnDesigns.scenario("1");
    private final Scenario both = DrawnDesigns.scenario("2");
    private final StudyResults results = DrawnDesigns.run(
            DrawnDesigns.design("either", either),
            DrawnDesigns.design("both", both),
            DrawnDesigns.design("again", either));

    @Test
    void whatTwoDesignsDifferByIsTheDifferenceOfWhatTheyComeTo() {
        for (Comparison comparison : comparisons("both")) {
            if (comparison.metric() != OutcomeMetric.FIRST_EXPOSURE_YEAR) {
                double expected = value("both", comparison.metric()) - value("either", comparison.metric());
                assertThat(comparison.difference().orElseThrow().value())
                        .as(comparison.metric().id())
                        .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
            }
        }
    }

    /** What the draws do to both alike is no doubt about which has more. */
    @Test
    void theSameDesignTwiceDiffersByNothing() {
        for (Comparison comparison : comparisons("again")) {
            Difference difference = comparison.difference().orElseThrow();
            assertThat(difference.value()).as(comparison.metric().id()).isZero();
            comparison
                    .band()
                    .ifPresent(band -> assertThat(band.high() - band.low())
                            .as(comparison.metric().id())
                            .isZero());
        }
        Difference useful = comparison("again", OutcomeMetric.LAWFUL_ACCESSES_USEFUL);
        assertThat(useful.high() - useful.low()).isZero();
        assertThat(useful.method()).isEqualTo(IntervalMethod.EXACT);
    }

    @Test
    void lawfulAccessIsComparedDrawByDraw() {
        double[] differences = IntStream.rangeClosed(1, DrawnDesigns.DRAWS)
                .mapToDouble(draw -> useful(both, draw) - useful(either, draw))
                .toArray();
        double mean = IntStream.range(0, DrawnDesigns.DRAWS)
                        .mapToDouble(i -> differences[i])
                        .sum()
                / DrawnDesigns.DRAWS;
        double squares = IntStream.range(0, DrawnDesigns.DRAWS)
                .mapToDouble(i -> (differences[i] - mean) * (differences[i] - mean))
                .sum();
        // Student's t with 39 degrees of freedom.
        double reach = 2.022690920036762 * Math.sqrt(squares / (DrawnDesigns.DRAWS - 1) / DrawnDesigns.DRAWS);

        Difference useful = comparison("both", OutcomeMetric.LAWFUL_ACCESSES_USEFUL);
        ParameterBand band = band("both", OutcomeMetric.LAWFUL_ACCESSES_USEFUL);
        assertThat(useful.paired()).isTrue();
        assertThat(useful.value()).isCloseTo(mean, withinPercentage(1e-9));
        assertThat(useful.high() - useful.value()).isCloseTo(reach, withinPercentage(1e-7));
        assertThat(useful.value() - useful.low()).isCloseTo(reach, withinPercentage(1e-7));
        assertThat(band.low())
                .isEqualTo(IntStream.range(0, DrawnDesigns.DRAWS)
                        .mapToDouble(i -> differences[i])
                        .min()
                        .orElseThrow());
    }

    /** Beside one whose inputs are drawn, a design that has none to draw is the same in all draws. */
    @Test
    void aDesignMayHaveNothingToDraw() {
        Scenario known = DrawnDesigns.read(DrawnDesigns.TEXT
                .replace("NEEDED", "2")
                .replaceAll("\\{best_guess: ([^,]*),[^}]*\\}", "$1")
                .replace(", uncertainty: outcomes-and-parameters", ""));
        StudyResults some =
                DrawnDesigns.run(DrawnDesigns.design("either", either), DrawnDesigns.design("known", known));

        Costs costs = some.costs().get(1);
        assertThat(known.doubt()).isEmpty();
        assertThat(costs.of(Costs.Item.ACCESSES).map(Estimate::value).orElseThrow())
                .isPositive();
        assertThat(costs.of(Costs.Item.CUSTODY).map(Estimate::value).orElseThrow())
                .isPositive();
        for (Comparison comparison : some.comparisons()) {
            OutcomeMetric metric = comparison.metric();
            if (metric == OutcomeMetric.EXPOSED_USER_DAYS || metric == OutcomeMetric.LAWFUL_ACCESSES_USEFUL) {
                assertThat(comparison.band()).as(metric.id()).isPresent();
                double expected = DrawnDesigns.estimate(some, "known", metric).value()
                        - DrawnDesigns.estimate(some, "either", metric).value();
                assertThat(comparison.difference().orElseThrow().value()).isCloseTo(expected, withinPercentage(1e-6));
            }
        }
    }

    private List<Comparison> comparisons(String design) {
        return results.comparisons().stream()
                .filter(comparison -> comparison.design().equals(design))
                .filter(comparison -> comparison.difference().isPresent())
                .toList();
    }

    private Comparison find(String design, OutcomeMetric metric) {
        return comparisons(design).stream()
                .filter(comparison -> comparison.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private Difference comparison(String design, OutcomeMetric metric) {
        return find(design, metric).difference().orElseThrow();
    }

    private ParameterBand band(String design, OutcomeMetric metric) {
        return find(design, metric).band().orElseThrow();
    }

    private double value(String design, OutcomeMetric metric) {
        return DrawnDesigns.estimate(results, design, metric).value();
    }

    private static double useful(Scenario scenario, int draw) {
        return new LawfulSide(scenario.draw(draw), 1).counts().useful();
    }
}
