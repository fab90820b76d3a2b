package escrowsim.attack;

/**
 * Some worlds are worse than others: each draws a multiplier of the attack's rate from a gamma law with mean 1 and
 * variance {@code 1 / shape}. Event counts are then negative binomial instead of Poisson.
 *
 * @param shape of the gamma law; infinity for no frailty. 0.35 for breaches: solves the 25 % a year and 60 % in ten years of
 *     the IRIS reports together, at a mean rate of 0.447 a year
 * @param shared one multiplier for all custodians (doubt about the rate), or one for each (custodians differ). Where
 *     suppliers or jurisdictions are hit, "each" means each of those
 * @see <a href="https://doi.org/10.2307/2061224">Vaupel, Manton and Stallard, The impact of heterogeneity in individual
 *     frailty (1979)</a>
 */
public record Frailty(double shape, boolean shared) {

    /** Every world is alike. */
    public static final Frailty NONE = new Frailty(Double.POSITIVE_INFINITY, true);

    private static final double LARGEST = 1e9;

    public Frailty {
        if (!(shape > 0 && (shape <= LARGEST || shape == Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("shape must be above 0 and at most 1e9, was " + shape);
        }
    }

    boolean none() {
        return shape == Double.POSITIVE_INFINITY;
    }
}
