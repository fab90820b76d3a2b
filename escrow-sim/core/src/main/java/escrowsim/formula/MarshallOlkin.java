package escrowsim.formula;

/**
 * Independent incidents, and common shocks that hit each of n custodians with probability {@code hitShare} (binomial failure
 * rate model).
 *
 * <p>Given m shocks a custodian is spared with {@code exp(-rate t) (1-hitShare)^m}, independently, so the threshold is a
 * Poisson mixture of binomial tails.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1967.10482885">Marshall and Olkin (1967)</a>
 */
public record MarshallOlkin(int n, int k, double perYear, double shocksPerYear, double hitShare) {

    public MarshallOlkin {
        Require.threshold(k, n);
        Require.probability("hit share", hitShare);
    }

    public double by(double years) {
        return new ShockCount(shocksPerYear * years)
                .mean(shocks -> BinomialTail.atLeast(n, k, ShockCount.hit(perYear * years, shocks, hitShare)));
    }

    /**
     * The mean time until k have been hit: the number that has been hit only rises, so its expected visits follow one
     * another, all terms positive.
     */
    public double meanYears() {
        double[] visits = new double[k];
        visits[0] = 1;
        double years = 0;
        for (int j = 0; j < k; j++) {
            int spared = n - j;
            double leaving = spared * perYear + shocksPerYear * Occurrence.inAttempts(spared, hitShare);
            years += visits[j] / leaving;
            for (int next = j + 1; next < k; next++) {
                double rate = shocksPerYear * BinomialTail.exactly(spared, next - j, hitShare)
                        + (next == j + 1 ? spared * perYear : 0);
                visits[next] += visits[j] * rate / leaving;
            }
        }
        return years;
    }

    /**
     * Beta factor: a share of each custodian's rate is common to all n, who are then hit together.
     *
     * <p>{@code 1 - exp(-beta rate t) (1 - tail)}, as a sum.
     */
    public static double betaFactor(int n, int k, double perYear, double beta, double years) {
        double together = Occurrence.of(beta * perYear * years);
        double apart = BinomialTail.atLeast(n, k, Occurrence.of((1 - beta) * perYear * years));
        return Occurrence.either(together, apart);
    }
}
