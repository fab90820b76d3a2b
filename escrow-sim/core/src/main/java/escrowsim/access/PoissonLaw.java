package escrowsim.access;

/**
 * The law of a Poisson count: how far luck alone spreads it.
 *
 * <p>Sums the weights around the mode, all positive and none of them a logarithm: exact to rounding, at a cost of about
 * {@code 20 sqrt(mean)} multiplications.
 */
public record PoissonLaw(double mean) {

    /** Weights below this part of the largest change no digit of a sum. */
    private static final double NEGLIGIBLE = 1e-25;

    public PoissonLaw {
        if (!(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the mean of a Poisson count must be 0 or more, was " + mean);
        }
    }

    /** The probability that nothing is counted. */
    public double none() {
        return StrictMath.exp(-mean);
    }

    /** The probability of exactly so many. */
    public double probability(long count) {
        return mean == 0 ? (count == 0 ? 1 : 0) : StrictMath.exp(LogProbability.poisson((double) count, mean));
    }

    /** The probability of fewer than so many. */
    public double below(long count) {
        return count <= mean ? lower(count) : 1 - atLeast(count);
    }

    /** The probability of so many or more, with all its digits where that is rare. */
    public double atLeast(long count) {
        return count <= mean ? 1 - lower(count) : upper(count);
    }

    private double lower(long count) {
        double sum = 0;
        double term = count > 0 ? probability(count - 1) : 0;
        for (long n = count - 1; n >= 0 && term > 1e-20 * sum; n--) {
            sum += term;
            term *= n / mean;
        }
        return sum;
    }

    private double upper(long count) {
        double sum = 0;
        double term = probability(count);
        for (long n = count; term > 1e-20 * sum; n++) {
            sum += term;
            term *= mean / (n + 1);
        }
        return sum;
    }

    /** The smallest count n with {@code P(N <= n) >= level}. */
    public long quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, was " + level);
        }
        Weight lowest = lowest();
        double wanted = level * sums(lowest, Long.MAX_VALUE).weight();
        long count = lowest.count();
        double weight = lowest.weight();
        for (double sum = weight; sum < wanted; sum += weight) {
            count++;
            weight *= mean / count;
        }
        return count;
    }

    /** The mean of the highest {@code 1 - level} of the counts: {@code q + E(N - q)+ / (1 - level)} with their quantile q. */
    public double tailMean(double level) {
        long quantile = quantile(level);
        Sums sums = sums(lowest(), quantile);
        return quantile + sums.beyond() / sums.weight() / (1 - level);
    }

    /** A count and its probability relative to the mode's. */
    private record Weight(long count, double weight) {}

    /** The lowest count that matters. */
    private Weight lowest() {
        long count = (long) mean;
        double weight = 1;
        while (count > 0 && weight > NEGLIGIBLE) {
            weight *= count / mean;
            count--;
        }
        return new Weight(count, weight);
    }

    private record Sums(double weight, double beyond) {}

    /** All weights, and the weighted distances beyond a count. */
    private Sums sums(Weight lowest, long from) {
        double sum = 0;
        double beyond = 0;
        double weight = lowest.weight();
        for (long count = lowest.count(); count <= mean || weight > NEGLIGIBLE; count++) {
            sum += weight;
            beyond += count > from ? weight * (count - from) : 0;
            weight *= mean / (count + 1);
        }
        return new Sums(sum, beyond);
    }
}
