package escrowsim.summary;

/**
 * The score interval for a probability: right on average over the truths, narrower than {@link ClopperPearson}.
 *
 * <p>{@code (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)}
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
 */
public final class Wilson {

    private Wilson() {}

    public static double low(long events, long trials, double confidence) {
        return events == 0 ? 0 : limit(events, trials, -Quantiles.normal(confidence));
    }

    public static double high(long events, long trials, double confidence) {
        return events == trials ? 1 : limit(events, trials, Quantiles.normal(confidence));
    }

    private static double limit(long events, long trials, double z) {
        double n = trials;
        double p = events / n;
        double middle = p + z * z / (2 * n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return (middle + reach) / (1 + z * z / n);
    }
}
