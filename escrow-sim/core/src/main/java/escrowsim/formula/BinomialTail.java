package escrowsim.formula;

import escrowsim.access.LogProbability;

/**
 * At least k of n independent events, each of probability p: {@code sum over j >= k of C(n,j) p^j (1-p)^(n-j)}.
 *
 * <p>Summed from the largest term on, on the side of the mean on which the sum is small. The first term comes from Loader's
 * expansion, so that neither 1,000 custodians nor a probability of 1e-100 costs digits.
 */
public final class BinomialTail {

    private BinomialTail() {}

    public static double atLeast(int n, int k, double p) {
        Require.probability("p", p);
        if (k <= 0) {
            return 1;
        }
        if (k > n) {
            return 0;
        }
        return k > n * p ? upper(n, k, p) : 1 - upper(n, n - k + 1, 1 - p);
    }

    /** Exactly j of n. */
    public static double exactly(int n, int j, double p) {
        if (p == 0 || p == 1) {
            return j == (p == 0 ? 0 : n) ? 1 : 0;
        }
        return StrictMath.exp(LogProbability.binomial(j, n, p));
    }

    /** For a threshold above the mean: every term is smaller than the one before. */
    private static double upper(int n, int k, double p) {
        double odds = p / (1 - p);
        double term = exactly(n, k, p);
        double sum = term;
        for (int j = k; j < n && term > 1e-20 * sum; j++) {
            term *= odds * (n - j) / (j + 1);
            sum += term;
        }
        return Math.min(1, sum);
    }
}
