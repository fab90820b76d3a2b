package escrowsim.summary;

/**
 * Sobol indices of one input: the share of an outcome's variance over the inputs' laws that it makes alone, and with all
 * that it makes together with others.
 *
 * @param indices missing values are not a number: an outcome that does not vary has no indices
 * @param noise the part of the total index that Monte Carlo error makes on average
 * @param points rows of the sample
 */
public record VarianceShare(
        String input, OutcomeMetric metric, SobolIndex indices, double noise, int points, long trials)
        implements Influence {

    /** An input that makes less of the variance counts for little. */
    private static final double SHARE_THAT_MATTERS = 0.05;

    @Override
    public double size() {
        return Double.isFinite(indices.total()) ? indices.total() : 0;
    }

    @Override
    public Finding finding() {
        if (!Double.isFinite(indices.total())) {
            return Finding.TOO_FEW_TRIALS;
        }
        if (indices.totalLow() > noise) {
            return Finding.DETECTED;
        }
        return indices.totalHigh() <= SHARE_THAT_MATTERS ? Finding.NOT_DETECTED : Finding.TOO_FEW_TRIALS;
    }
}
