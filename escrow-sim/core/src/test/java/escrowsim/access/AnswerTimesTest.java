package escrowsim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.attack.Answering;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Rule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The delay of a parallel request against order statistics and hypoexponential laws (oracle files, 50 digits). */
class AnswerTimesTest {

    /** Percent of the reference: eleven digits. */
    private static final double DIGITS = 1e-9;

    private static final double HOURS_PER_DAY = 24;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/latency_kth.csv", numLinesToSkip = 1)
    void theKthFastestAnswerCompletesTheRequest(
            String name, int n, int k, double ratePerDay, String measure, Double argument, double value) {
        AnswerTimes times = equal(k, n, 1, HOURS_PER_DAY / ratePerDay);

        assertThat(measure(times, measure, argument)).isCloseTo(value, withinPercentage(DIGITS));
    }

    /**
     * Sequential stages and the k-th of n together are the fastest of as many custodians as there are rates, where the rates
     * are multiples of one: stages of 1 and 0.5 a day with the third of five at 0.5 take as long as all five of five.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/latency_stages.csv", numLinesToSkip = 1)
    void stagesWithTheKthOfNTakeAsLongAsAllOfMore(
            String name, String stages, String kthOfN, String measure, Double argument, double value) {
        double[] ratesPerDay = DoubleStream.concat(stageRates(stages), kthRates(kthOfN))
                .sorted()
                .toArray();
        double unit = ratesPerDay[0];
        boolean allOfThem = IntStream.range(0, ratesPerDay.length).allMatch(i -> ratesPerDay[i] == (i + 1) * unit);

        if (allOfThem) {
            AnswerTimes times = equal(ratesPerDay.length, ratesPerDay.length, 1, HOURS_PER_DAY / unit);
            assertThat(measure(times, measure, argument)).isCloseTo(value, withinPercentage(DIGITS));
        } else {
            assertThat(kthOfN).as("stages alone are no part of this model").isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/latency_defective.csv", numLinesToSkip = 1)
    void whoNeverAnswersMakesTheDelayDefective(
            String name, int n, int k, double share, double ratePerDay, double days, double value) {
        AnswerTimes times = equal(k, n, share, HOURS_PER_DAY / ratePerDay);

        assertThat(times.answeredWithin(days * HOURS_PER_DAY)).isCloseTo(value, withinPercentage(DIGITS));
    }

    /** structure_expr-d02: T2(T2(1|2|3)|T2(3|4|5)) at 0.05 a year each takes 21.666... years on average. */
    @Test
    void aNestedRuleWithACommonMemberHasItsMeanTimeToCompletion() {
        Rule rule = new Rule.AtLeast(
                2, List.of(Rule.atLeast(2, List.of("1", "2", "3")), Rule.atLeast(2, List.of("3", "4", "5"))));
        AnswerTimes times = new AnswerTimes(
                AccessStructure.of(List.of("1", "2", "3", "4", "5"), rule),
                Collections.nCopies(5, new Answering(1, 20)));

        assertThat(times.meanHours()).isCloseTo(65 / 3.0, withinPercentage(DIGITS));
    }

    /** One of two that answer after 1 and 1,000 hours with probability 1/2 each: inclusion and exclusion by hand. */
    @Test
    void custodiansOfVeryDifferentSpeedMix() {
        AnswerTimes times = of(1, new Answering(0.5, 1), new Answering(0.5, 1_000));

        double both = 0.25 / (1 + 1 / 1_000.0);
        double mean = (0.25 * 1 + 0.25 * 1_000 + both) / 0.75;
        assertThat(times.answered()).isEqualTo(0.75);
        assertThat(times.meanHours()).isCloseTo(mean, withinPercentage(DIGITS));
        assertThat(times.answeredWithin(times.quantileHours(0.95)) / 0.75).isCloseTo(0.95, within(1e-14));
    }

    @Test
    void anImmediateAnswerTakesNoTime() {
        AnswerTimes times = of(2, new Answering(0.9, 0), new Answering(0.9, 0), new Answering(0.9, 0));

        assertThat(times.answeredWithin(0)).isEqualTo(times.answered());
        assertThat(times.meanHours()).isZero();
        assertThat(times.quantileHours(0.95)).isZero();
    }

    /** The second answer of an immediate and a slow custodian is the slow one's. */
    @Test
    void anImmediateAnswerLeavesTheOthersToWaitFor() {
        AnswerTimes times = of(2, new Answering(1, 0), new Answering(1, 10));

        assertThat(times.meanHours()).isCloseTo(10, withinPercentage(DIGITS));
        assertThat(times.quantileHours(0.5)).isCloseTo(10 * StrictMath.log(2), withinPercentage(DIGITS));
    }

    @Test
    void aThousandCustodiansAreTimedToo() {
        AnswerTimes times = equal(512, 1_023, 1, 10);

        double mean =
                IntStream.rangeClosed(512, 1_023).mapToDouble(j -> 10.0 / j).sum();
        assertThat(times.moment(1)).isCloseTo(mean, withinPercentage(DIGITS));
    }

    private static double measure(AnswerTimes times, String measure, Double argument) {
        return switch (measure) {
            case "mean_days" -> times.moment(1) / HOURS_PER_DAY;
            case "variance_days2" ->
                (times.moment(2) - times.moment(1) * times.moment(1)) / (HOURS_PER_DAY * HOURS_PER_DAY);
            case "p_within_days" -> times.answeredWithin(argument * HOURS_PER_DAY);
            case "quantile_days" -> times.quantileHours(argument) / HOURS_PER_DAY;
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static DoubleStream stageRates(String stages) {
        return Arrays.stream(stages.split(";")).mapToDouble(Double::parseDouble);
    }

    /** {@code k/n/rate}: the gaps between the first k of n answers have rates {@code n r, (n-1) r, ...}. */
    private static DoubleStream kthRates(String kthOfN) {
        if (kthOfN == null) {
            return DoubleStream.empty();
        }
        String[] parts = kthOfN.split("/", -1);
        int n = Integer.parseInt(parts[1]);
        double rate = Double.parseDouble(parts[2]);
        return IntStream.range(0, Integer.parseInt(parts[0])).mapToDouble(answered -> (n - answered) * rate);
    }

    private static AnswerTimes equal(int k, int n, double share, double meanHours) {
        return of(k, Collections.nCopies(n, new Answering(share, meanHours)).toArray(Answering[]::new));
    }

    private static AnswerTimes of(int k, Answering... custodians) {
        List<String> names =
                IntStream.range(0, custodians.length).mapToObj(i -> "c" + i).toList();
        return new AnswerTimes(AccessStructure.of(names, Rule.atLeast(k, names)), List.of(custodians));
    }
}
