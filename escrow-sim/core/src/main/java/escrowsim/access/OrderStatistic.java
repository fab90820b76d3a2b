package escrowsim.access;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The median of many independent draws from one law, without drawing them: the m-th smallest of n uniform numbers has the
 * Beta(m, n + 1 - m) law, and the law's quantile function takes it to the same rank of any other.
 */
final class OrderStatistic {

    /** The library's logarithms may differ in the last bits between processors; ten digits are the same everywhere. */
    private static final MathContext TEN_DIGITS = new MathContext(10);

    private OrderStatistic() {}

    /** The level, between 0 and 1, of the lower median of {@code count} draws. */
    static double medianLevel(long count, double uniform) {
        long rank = (count + 1) / 2;
        double level = BetaDistribution.of((double) rank, count + 1.0 - rank).inverseCumulativeProbability(uniform);
        return new BigDecimal(level).round(TEN_DIGITS).doubleValue();
    }
}
