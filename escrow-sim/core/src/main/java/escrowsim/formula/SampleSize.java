package escrowsim.formula;

/** How many worlds a question needs. */
public final class SampleSize {

    private SampleSize() {}

    /** Trials for a relative standard error: {@code (1-p) / (p eps^2)}. */
    public static double forRelativeError(double p, double relativeError) {
        return StrictMath.rint((1 - p) / (p * relativeError * relativeError));
    }

    /**
     * Trials whose largest value is an upper limit for a quantile.
     *
     * @see <a href="https://doi.org/10.1214/aoms/1177731788">Wilks (1941)</a>
     */
    public static double wilksOneSided(double level, double confidence) {
        return StrictMath.ceil(StrictMath.log1p(-confidence) / StrictMath.log(level));
    }

    /** The probability that so many trials do not see it once. */
    public static double unseen(double p, double trials) {
        return StrictMath.exp(trials * StrictMath.log1p(-p));
    }
}
