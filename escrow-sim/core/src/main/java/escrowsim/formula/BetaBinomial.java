package escrowsim.formula;

/**
 * At least k of n that are alike and depend on each other: one p for all, drawn from a beta law. Compromise of custodians
 * whose security is unknown alike, or reviewers who make the same mistakes.
 *
 * <p>{@code sum over j >= k of C(n,j) B(a+j, b+n-j) / B(a,b)}, written with rising products so that no correlation at all is
 * a case like any other: with {@code c = icc / (1-icc)}, {@code product (mean + i c) product (1-mean + i c) / product (1 + i c)}.
 *
 * @param mean of p
 * @param icc correlation between any two of them, below 1
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1948.tb00014.x">Skellam (1948)</a>
 */
public record BetaBinomial(int n, double mean, double icc) {

    public BetaBinomial {
        Require.probability("mean", mean);
        if (!(icc >= 0 && icc < 1)) {
            throw new IllegalArgumentException("icc must be 0 or more and below 1, was " + icc);
        }
    }

    public double atLeast(int k) {
        double sum = 0;
        for (int j = Math.max(0, k); j <= n; j++) {
            sum += exactly(j);
        }
        return Math.min(1, sum);
    }

    private double exactly(int j) {
        double c = icc / (1 - icc);
        double probability = 1;
        for (int i = 0; i < n; i++) {
            double own = i < j ? mean + i * c : 1 - mean + (i - j) * c;
            double choices = i < j ? (n - i) / (double) (j - i) : 1;
            probability *= choices * own / (1 + i * c);
        }
        return probability;
    }
}
