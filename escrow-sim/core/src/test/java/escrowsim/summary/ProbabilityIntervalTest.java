package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.oracle.OracleCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProbabilityIntervalTest {

    static List<OracleCase> intervalEstimates() {
        return OracleCase.of("interval_estimates");
    }

    @ParameterizedTest
    @MethodSource("intervalEstimates")
    void limitsAreThoseComputedWithFiftyDigits(OracleCase exact) {
        long hits = exact.integer("hits");
        long trials = exact.integer("trials");
        double confidence = exact.number("confidence");

        double limit = switch (exact.text("measure")) {
            case "clopper_pearson_low" -> ClopperPearson.low(hits, trials, confidence);
            case "clopper_pearson_high" -> ClopperPearson.high(hits, trials, confidence);
            case "wilson_low" -> Wilson.low(hits, trials, confidence);
            case "wilson_high" -> Wilson.high(hits, trials, confidence);
            default -> throw new AssertionError(exact.text("measure"));
        };

        assertThat(limit).isCloseTo(exact.value(), withinPercentage(1e-7));
    }

    static List<OracleCase> zeroHits() {
        return OracleCase.of("sample_size").stream()
                .filter(exact -> exact.text("measure").equals("rule_of_zero_hits_upper"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("zeroHits")
    void afterNoHitTheOneSidedBoundIsThatOfTheFormula(OracleCase exact) {
        double bound = ClopperPearson.highAfterNone(exact.integer("p_or_level_or_n"), exact.number("eps_or_conf_or_n"));

        assertThat(bound).isCloseTo(exact.value(), withinPercentage(1e-10));
    }

    /** At the bound, no hit at all has exactly the chance that the confidence leaves. */
    @ParameterizedTest
    @CsvSource({"1", "20000", "1000000000"})
    void atTheOneSidedBoundNoHitHasFivePercent(long trials) {
        double bound = ClopperPearson.highAfterNone(trials, 0.95);

        assertThat(StrictMath.exp(trials * StrictMath.log1p(-bound))).isCloseTo(0.05, within(1e-9));
    }

    /** Source: R 4, {@code binom.test(x, n)$conf.int}; 0 and n by {@code 0.025^(1/n)}. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.3084971", "10, 10, 0.6915029, 1", "1, 1, 0.025, 1", "5, 10, 0.187086, 0.812914"})
    void noneAndAllHaveLimitsToo(long events, long trials, double low, double high) {
        Estimate estimate = Estimate.ofProbability(events, trials);

        assertThat(estimate.low()).isCloseTo(low, within(1e-6));
        assertThat(estimate.high()).isCloseTo(high, within(1e-6));
        assertThat(estimate.method()).isEqualTo(IntervalMethod.CLOPPER_PEARSON);
    }

    /** The definition: at each limit, the tail beyond what was seen has 2.5 %. Summed here term by term. */
    @ParameterizedTest
    @CsvSource({"3, 40", "39, 40", "20, 40"})
    void theTailBeyondEachLimitHasTwoAndAHalfPercent(int events, int trials) {
        double low = ClopperPearson.low(events, trials, 0.95);
        double high = ClopperPearson.high(events, trials, 0.95);

        assertThat(binomial(events, trials, trials, low)).isCloseTo(0.025, within(1e-8));
        assertThat(binomial(0, events, trials, high)).isCloseTo(0.025, within(1e-8));
    }

    private static double binomial(int from, int to, int trials, double p) {
        double sum = 0;
        for (int k = from; k <= to; k++) {
            double term = 1;
            for (int i = 1; i <= k; i++) {
                term *= (trials - k + i) * p / i;
            }
            sum += term * StrictMath.pow(1 - p, trials - k);
        }
        return sum;
    }

    @Test
    void moreEventsThanTrialsAreRefused() {
        assertThatThrownBy(() -> ClopperPearson.low(3, 2, 0.95))
                .hasMessage("events must be between 0 and the number of trials, was 3 of 2");
        assertThatThrownBy(() -> ClopperPearson.high(0, 0, 0.95))
                .hasMessage("events must be between 0 and the number of trials, was 0 of 0");
        assertThatThrownBy(() -> ClopperPearson.high(0, 5, Double.NaN))
                .hasMessage("confidence must be between 0 and 1, was NaN");
    }

    @Test
    void anEstimateLiesInItsInterval() {
        assertThatThrownBy(() -> new Estimate(0.5, 0.1, 0.6, 0.7, IntervalMethod.NORMAL, 10, 5))
                .hasMessage("an estimate must lie in its interval: 0.5 is not between 0.6 and 0.7");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0.1, 0, 1, IntervalMethod.NORMAL, 10, 5))
                .hasMessage("an estimate must lie in its interval: NaN is not between 0.0 and 1.0");
        assertThatThrownBy(() -> new Estimate(0.5, Double.NaN, 0, 1, IntervalMethod.NORMAL, 10, 5))
                .hasMessage("a standard error must be 0 or more, was NaN");
        assertThatThrownBy(() -> new Estimate(0.5, 0.1, 0, 1, IntervalMethod.NORMAL, 10, 11))
                .hasMessage("events must be between 0 and the 10 trials, was 11");
    }
}
