package escrowsim.summary;

import escrowsim.trial.Amounts;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much the worlds with exposure exposed: fifty lower quantiles at the middles of fifty equal shares, so that each stands
 * for one in fifty of these worlds.
 *
 * @param exposures worlds with exposure
 */
public record LeakSizes(OutcomeMetric metric, List<Double> quantiles, long exposures, long trials) {

    private static final int COUNT = 50;

    public LeakSizes {
        quantiles = List.copyOf(quantiles);
    }

    /** Of a design; no quantiles where nothing was exposed. */
    public static LeakSizes of(Tally tally) {
        Amounts amounts = tally.of(Metric.EXPOSED_USER_DAYS);
        List<Double> quantiles = amounts.positive() == 0
                ? List.of()
                : IntStream.rangeClosed(1, COUNT)
                        .mapToObj(number -> amounts.quantileOfPositive(level(number)))
                        .toList();
        return new LeakSizes(OutcomeMetric.EXPOSED_USER_DAYS, quantiles, amounts.positive(), tally.trials());
    }

    /** The share at or below the quantile of this number, from 1. */
    public static double level(int number) {
        return (number - 0.5) / COUNT;
    }
}
