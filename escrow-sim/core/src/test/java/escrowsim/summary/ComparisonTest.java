package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.engine.BlockResult;
import escrowsim.trial.Metric;
import escrowsim.trial.PairTally;
import escrowsim.trial.Service;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final long TRIALS = 2_000;

    private static List<Comparison> compare(TrialPlan reference, TrialPlan design, Outcome... lawful) {
        BlockResult result = SmallPlans.run(TRIALS, reference, design);
        DesignOutcomes first =
                DesignOutcomes.of("reference", reference, result.designs().get(0), List.of(lawful));
        DesignOutcomes second =
                DesignOutcomes.of("design", design, result.designs().get(1), List.of(lawful));
        return Comparison.of(second, first, result.againstReference().get(1));
    }

    private static Comparison of(List<Comparison> comparisons, OutcomeMetric metric) {
        return comparisons.stream()
                .filter(comparison -> comparison.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static Difference difference(List<Comparison> comparisons, OutcomeMetric metric) {
        return of(comparisons, metric).difference().orElseThrow();
    }

    @Test
    void identicalDesignsDifferByExactlyZeroWithAnIntervalThatIsNot() {
        Outcome useful = Outcome.of(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, Estimate.exact(490, TRIALS));

        List<Comparison> comparisons = compare(SmallPlans.anyOfFive(2), SmallPlans.anyOfFive(2), useful);

        assertThat(comparisons).hasSize(11).allSatisfy(comparison -> {
            assertThat(comparison.difference().orElseThrow().value()).isZero();
            assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_DETECTED);
        });
        assertThat(comparisons)
                .filteredOn(comparison -> comparison.metric() != OutcomeMetric.LAWFUL_ACCESSES_USEFUL)
                .allSatisfy(comparison ->
                        assertThat(comparison.difference().orElseThrow().high()).isPositive());
    }

    @Test
    void fewerNeededSharesExposeMore() {
        List<Comparison> comparisons = compare(SmallPlans.anyOfFive(3), SmallPlans.anyOfFive(2));

        Difference chance = difference(comparisons, OutcomeMetric.P_ANY_EXPOSURE);
        assertThat(chance.verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(chance.method()).isEqualTo(IntervalMethod.TANGO);
        assertThat(chance.paired()).isTrue();
        assertThat(chance.onlyReference()).isZero();
        assertThat(chance.value()).isEqualTo((double) chance.onlyDesign() / TRIALS);
        assertThat(difference(comparisons, OutcomeMetric.EXPOSED_USER_DAYS).verdict())
                .isEqualTo(Verdict.HIGHER);
        assertThat(difference(comparisons, OutcomeMetric.EXPOSED_TRAFFIC_SHARE).value())
                .isCloseTo(
                        difference(comparisons, OutcomeMetric.EXPOSED_USER_DAYS).value() / 3_652_500_000.0,
                        withinPercentage(1e-12));
    }

    @Test
    void noEscrowIsLower() {
        List<Comparison> comparisons = compare(SmallPlans.anyOfFive(2), SmallPlans.noEscrow());

        assertThat(of(comparisons, OutcomeMetric.P_ANY_EXPOSURE).verdict()).isEqualTo(Verdict.LOWER);
        assertThat(of(comparisons, OutcomeMetric.FIRST_EXPOSURE_YEAR).difference())
                .isEmpty();
        assertThat(of(comparisons, OutcomeMetric.FIRST_EXPOSURE_YEAR).verdict()).isEqualTo(Verdict.NOT_DETECTED);
    }

    /** Twice the messages: the worlds' own outcomes, user-days, are the same, the messages are not. */
    @Test
    void designsOfDifferentTrafficAreComparedWithoutPairing() {
        TrialPlan talkative = SmallPlans.anyOfFive(2, 90, new Service(1_000_000, 0, 80, 0, 365));

        List<Comparison> comparisons = compare(SmallPlans.anyOfFive(2), talkative);

        assertThat(difference(comparisons, OutcomeMetric.EXPOSED_USER_DAYS).value())
                .isZero();
        Difference messages = difference(comparisons, OutcomeMetric.EXPOSED_MESSAGES);
        assertThat(messages.paired()).isFalse();
        assertThat(messages.value()).isPositive();
        assertThat(messages.method()).isEqualTo(IntervalMethod.SQUARE_AND_ADD);
    }

    private static Difference fewDiffering(int more, int worlds) {
        PairTally pairs = new PairTally();
        TrialOutcome nothing = new TrialOutcome();
        TrialOutcome unnoticed = new TrialOutcome();
        unnoticed.unnoticedDays = 30;
        for (int i = 0; i < worlds; i++) {
            pairs.add(i < more ? unnoticed : nothing, nothing);
        }
        return Difference.ofMeans(pairs.of(Metric.UNNOTICED_DAYS), 3652.5);
    }

    /** Student's t with 4 degrees of freedom: 2.7764 standard errors, each of them {@code 30 sqrt(p (1-p) / 999)}. */
    @Test
    void aMeanDifferenceOfFewWorldsHasStudentsInterval() {
        Difference five = fewDiffering(5, 1000);

        assertThat(five.method()).isEqualTo(IntervalMethod.STUDENT_T);
        assertThat(five.high() - five.value())
                .isCloseTo(2.776445 * 30 * Math.sqrt(0.005 * 0.995 / 999), withinPercentage(1e-4));
    }

    @Test
    void oneWorldNeverDecidesAndEightAlikeDo() {
        assertThat(fewDiffering(1, 1000).verdict()).isEqualTo(Verdict.NOT_DETECTED);
        assertThat(fewDiffering(5, 1000).verdict()).isEqualTo(Verdict.NOT_DETECTED);
        assertThat(fewDiffering(8, 1000).verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(fewDiffering(50, 1000).method()).isEqualTo(IntervalMethod.NORMAL);
    }

    @Test
    void exactSidesDifferExactly() {
        Estimate some = Estimate.exact(490, TRIALS);

        Difference difference = Combined.difference(some, Estimate.exact(483, TRIALS));

        assertThat(difference.value()).isEqualTo(7);
        assertThat(difference.low()).isEqualTo(7);
        assertThat(difference.method()).isEqualTo(IntervalMethod.EXACT);
        assertThat(difference.verdict()).isEqualTo(Verdict.HIGHER);
    }
}
