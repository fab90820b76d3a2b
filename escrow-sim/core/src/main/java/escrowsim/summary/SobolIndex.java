package escrowsim.summary;

/**
 * The Sobol indices of one input, with 95 % bootstrap intervals. By sampling error an index can lie a little below 0 or above
 * 1.
 *
 * @param first share of the variance that the input makes alone
 * @param total share that goes when all but the input is known
 */
public record SobolIndex(
        double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {

    /** Of an outcome that is known not to vary. */
    public static final SobolIndex NONE = new SobolIndex(0, 0, 0, 0, 0, 0);

    static final SobolIndex UNDEFINED =
            new SobolIndex(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
