package escrowsim.formula;

/**
 * When the k-th of n is reached, each at an exponential time of the same rate: the k-th order statistic. Incidents until a
 * threshold is reached, or custodians asked in parallel until enough have answered. Times are in the unit of the rate.
 *
 * <p>{@code P(T <= t) = P(Bin(n, 1 - exp(-rate t)) >= k)}; the gaps between order statistics are independent exponentials of
 * rates {@code (n-j) rate} (Rényi 1953), so mean and variance are sums over {@code j < k} of {@code 1 / ((n-j) rate)} and
 * its square.
 */
public record FirstPassage(int n, int k, double rate) {

    public FirstPassage {
        Require.threshold(k, n);
        Require.positive("rate", rate);
    }

    public double by(double time) {
        return BinomialTail.atLeast(n, k, Occurrence.of(rate * time));
    }

    public double mean() {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += 1 / ((n - j) * rate);
        }
        return sum;
    }

    public double variance() {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            double gap = 1 / ((n - j) * rate);
            sum += gap * gap;
        }
        return sum;
    }

    public double quantile(double level) {
        Require.level(level);
        return Inverse.of(x -> BinomialTail.atLeast(n, k, Occurrence.of(x)), level) / rate;
    }
}
