package escrowsim.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles behind the intervals, to ten digits. The library computes some fourteen, but with logarithms that may differ
 * in the last bit from one processor to the next; ten are the same everywhere.
 */
public final class Quantiles {

    /** The confidence of all intervals in results. */
    static final double LEVEL = 0.95;

    private static final MathContext TEN_DIGITS = new MathContext(10);

    private Quantiles() {}

    public static double beta(double a, double b, double probability) {
        return settled(BetaDistribution.of(a, b).inverseCumulativeProbability(probability));
    }

    static double betaFromAbove(double a, double b, double probability) {
        return settled(BetaDistribution.of(a, b).inverseSurvivalProbability(probability));
    }

    static double gamma(double shape, double probability) {
        return settled(GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability));
    }

    static double gammaFromAbove(double shape, double probability) {
        return settled(GammaDistribution.of(shape, 1).inverseSurvivalProbability(probability));
    }

    /** Where a share {@code u} of a standard normal lies below. */
    public static double normalAt(double u) {
        return settled(NormalDistribution.of(0, 1).inverseCumulativeProbability(u));
    }

    /** How many standard errors an interval of this confidence reaches to each side. */
    static double normal(double confidence) {
        return fromAbove(NormalDistribution.of(0, 1), (1 - confidence) / 2);
    }

    static double student(double degreesOfFreedom, double confidence) {
        return fromAbove(TDistribution.of(degreesOfFreedom), (1 - confidence) / 2);
    }

    private static double fromAbove(ContinuousDistribution distribution, double probability) {
        return settled(distribution.inverseSurvivalProbability(probability));
    }

    private static double settled(double value) {
        return new BigDecimal(value).round(TEN_DIGITS).doubleValue();
    }
}
