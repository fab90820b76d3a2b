package escrowsim.formula;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What is known of a rate after so many incidents in so many custodian-years: {@code Gamma(incidents + shape, years + rate)} with
 * a gamma prior (shape 0.5, rate 0: Jeffreys).
 */
public record GammaPoissonRate(double incidents, double custodianYears, double priorShape, double priorRateYears) {

    public GammaPoissonRate {
        Require.notNegative("incidents", incidents);
        Require.positive("custodian-years", custodianYears + priorRateYears);
    }

    public double mean() {
        return shape() / years();
    }

    public double variance() {
        return shape() / (years() * years());
    }

    public double quantile(double level) {
        return quantile(shape(), level) / years();
    }

    /** The probability of no incident in so many years: {@code (b / (b + T))^a}. */
    public double noneWithin(double custodianYearsAhead) {
        return StrictMath.exp(-shape() * StrictMath.log1p(custodianYearsAhead / years()));
    }

    /**
     * The exact upper limit for the rate, whatever the prior.
     *
     * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936)</a>
     */
    public double garwoodUpper(double level) {
        return quantile(incidents + 1, level) / custodianYears;
    }

    private double shape() {
        return incidents + priorShape;
    }

    private double years() {
        return custodianYears + priorRateYears;
    }

    private static double quantile(double shape, double level) {
        Require.level(level);
        return Inverse.of(GammaDistribution.of(shape, 1)::cumulativeProbability, level);
    }
}
