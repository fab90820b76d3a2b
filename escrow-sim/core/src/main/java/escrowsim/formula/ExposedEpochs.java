package escrowsim.formula;

/**
 * How many of m epochs are exposed when epochs do not depend on each other: binomial.
 *
 * @param pExposed of one epoch
 */
public record ExposedEpochs(int epochs, double pExposed) {

    public ExposedEpochs {
        Require.notNegative("epochs", epochs);
        Require.probability("p_exposed", pExposed);
    }

    /** {@code 1 - (1-p)^m}. */
    public double any() {
        return Occurrence.inAttempts(epochs, pExposed);
    }

    public double mean() {
        return epochs * pExposed;
    }

    public double variance() {
        return epochs * pExposed * (1 - pExposed);
    }
}
