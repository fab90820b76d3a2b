package escrowsim.formula;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** {@code ln X} is normal with mean {@code mu} and standard deviation {@code sigma}. */
public record Lognormal(double mu, double sigma) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Lognormal {
        Require.positive("sigma", sigma);
    }

    /**
     * From two quantiles: {@code sigma = (ln x2 - ln x1) / (z2 - z1)}, {@code mu = ln x1 - z1 sigma}.
     *
     * @param p1 level of x1
     * @param p2 level of x2
     */
    public static Lognormal throughQuantiles(double p1, double x1, double p2, double x2) {
        double z1 = z(p1);
        double z2 = z(p2);
        double sigma = (StrictMath.log(x2) - StrictMath.log(x1)) / (z2 - z1);
        return new Lognormal(StrictMath.log(x1) - z1 * sigma, sigma);
    }

    /** The standard normal quantile of this level. */
    static double z(double level) {
        Require.level(level);
        return NORMAL.inverseCumulativeProbability(level);
    }

    /** The standard normal distribution function. */
    static double normalBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    public double mean() {
        return moment(1);
    }

    /** {@code E X^order}. */
    public double moment(int order) {
        return StrictMath.exp(order * mu + order * order * sigma * sigma / 2);
    }

    public double mode() {
        return StrictMath.exp(mu - sigma * sigma);
    }

    public double variance() {
        return StrictMath.expm1(sigma * sigma) * StrictMath.exp(2 * mu + sigma * sigma);
    }

    public double quantile(double level) {
        return StrictMath.exp(mu + sigma * z(level));
    }

    /** The value that is exceeded with this probability. */
    public double quantileFromAbove(double probability) {
        return StrictMath.exp(mu + sigma * NORMAL.inverseSurvivalProbability(probability));
    }

    public double exceeds(double x) {
        return NORMAL.survivalProbability((StrictMath.log(x) - mu) / sigma);
    }

    /** {@code E min(X, x)}, for a duration X the time spent until x. */
    public double meanUpTo(double x) {
        if (x == 0) {
            return 0;
        }
        double z = (StrictMath.log(x) - mu) / sigma;
        return mean() * normalBelow(z - sigma) + x * normalBelow(-z);
    }
}
