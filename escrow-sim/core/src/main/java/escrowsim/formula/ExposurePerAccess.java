package escrowsim.formula;

/** Both sides in one number: ratios of expectations, never the mean of a ratio, which none useful makes undefined. */
public final class ExposurePerAccess {

    private ExposurePerAccess() {}

    /** {@code E[1/Y; Y > 0] / P(Y > 0)} for a Poisson Y: {@code sum of m^j / (j j!) / (exp(m) - 1)}. */
    public static double meanInverse(double meanAccesses) {
        Require.positive("mean accesses", meanAccesses);
        double sum = 0;
        double term = 1;
        for (int j = 1; j <= meanAccesses || term > 1e-18 * sum; j++) {
            term *= meanAccesses / j;
            sum += term / j;
        }
        return sum / StrictMath.expm1(meanAccesses);
    }

    /**
     * The incident rate at which costs and benefits are equal: {@code costPerUser users P(Bin(n, 1 - exp(-rate T)) >= k) =
     * valuePerAccess meanAccesses}; infinite where the benefit is larger at any rate.
     */
    public static double breakEvenRate(
            int n, int k, double years, double costPerUser, double users, double valuePerAccess, double meanAccesses) {
        double level = valuePerAccess * meanAccesses / (costPerUser * users);
        return level < 1 ? new FirstPassage(n, k, 1).quantile(level) / years : Double.POSITIVE_INFINITY;
    }
}
