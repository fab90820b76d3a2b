package escrowsim.summary;

/**
 * What things cost, for those who want to see both sides in money. No price decides anything else.
 *
 * @param usdPerAccess what one lawful access costs those who ask, the search for a key not counted
 * @param custodyUsdPerYear what it costs in all to keep the keys, if anybody does
 * @param loss what an exposure costs those whom it exposes
 */
public record Prices(double usdPerAccess, double custodyUsdPerYear, Loss loss) {

    public Prices {
        requireAmount("usd_per_access", usdPerAccess);
        requireAmount("custody_usd_per_year", custodyUsdPerYear);
    }

    /**
     * {@code ln(loss) = intercept + slope ln(records)} with a normal residual: a law fitted to the cost of 115 breaches of some
     * 1,000 to 100,000 records each. What it says of millions of records is an extrapolation.
     *
     * @param residualSigma standard deviation of the residual; the mean loss is {@code exp(sigma^2 / 2)} times the median
     * @see <a href="https://datadrivensecurity.info/blog/posts/2014/Dec/ponemon/">Jacobs, Analyzing Ponemon cost of data
     *     breach (2014)</a>
     */
    public record Loss(double intercept, double slope, double residualSigma) {

        public Loss {
            requireFinite("loss_intercept", intercept);
            requireFinite("loss_slope", slope);
            requireAmount("loss_residual_sigma", residualSigma);
        }

        /** The mean loss in US dollars when this many records are exposed; less than one counts as one. */
        public double meanUsd(double records) {
            return StrictMath.exp(
                    intercept + slope * StrictMath.log(Math.max(1, records)) + residualSigma * residualSigma / 2);
        }
    }

    private static void requireAmount(String name, double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + amount);
        }
    }

    private static void requireFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " must be a number, was " + number);
        }
    }
}
