package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.oracle.OracleCase;
import escrowsim.trial.Amounts;
import java.util.List;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quantiles and tail means of worlds against distributions whose tails are known. */
class TailOracleTest {

    static List<OracleCase> discrete() {
        return OracleCase.of("discrete_tvar");
    }

    /** SmallPlans in exactly the proportions of the distribution. */
    @ParameterizedTest
    @MethodSource("discrete")
    void aDiscreteLossHasItsTail(OracleCase exact) {
        double[] losses = exact.numbers("loss_list");
        double[] probabilities = exact.numbers("prob_list");
        double rarest = java.util.Arrays.stream(probabilities).min().orElseThrow();
        Amounts amounts = new Amounts();
        for (int i = 0; i < losses.length; i++) {
            amounts.addAll(repeated(losses[i], Math.round(probabilities[i] / rarest)));
        }

        assertThat(measured(exact, amounts)).isCloseTo(exact.value(), within(1e-9 * Math.max(1, exact.value())));
    }

    static List<OracleCase> zeroInflated() {
        return OracleCase.of("zero_inflated_tvar");
    }

    /** Losses at the middles of 50,000 equally likely slices of the lognormal, and zeros to match. */
    @ParameterizedTest
    @MethodSource("zeroInflated")
    void aRareLognormalLossHasItsTail(OracleCase exact) {
        int slices = 50_000;
        LogNormalDistribution loss = LogNormalDistribution.of(exact.number("mu_log"), exact.number("sigma_log"));
        double chance = exact.number("p_loss");
        Amounts amounts = repeated(0, Math.round(slices * (1 - chance) / chance));
        for (int i = 0; i < slices; i++) {
            amounts.add(loss.inverseCumulativeProbability((i + 0.5) / slices));
        }

        assertThat(measured(exact, amounts)).isCloseTo(exact.value(), withinPercentage(0.05));
    }

    private static double measured(OracleCase exact, Amounts amounts) {
        double level = exact.number("level");
        return switch (exact.text("measure")) {
            case "var" -> amounts.quantile(level);
            case "tvar" -> amounts.tailMean(level);
            case "mean" -> amounts.mean();
            default -> throw new AssertionError(exact.text("measure"));
        };
    }

    /** By doubling: a billion worlds in thirty steps. */
    private static Amounts repeated(double amount, long times) {
        Amounts sum = new Amounts();
        Amounts power = new Amounts();
        power.add(amount);
        for (long left = times; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                sum.addAll(power);
            }
            Amounts twice = new Amounts();
            twice.addAll(power);
            twice.addAll(power);
            power = twice;
        }
        return sum;
    }
}
