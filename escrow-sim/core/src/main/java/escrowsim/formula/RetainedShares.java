package escrowsim.formula;

/**
 * Refreshed shares of old epochs: epoch j lasts [(j-1)R, jR], its shares are kept for {@code retentionYears} longer and
 * refreshed every {@code refreshYears}; snapshots of one refresh period combine.
 *
 * <p>{@code P(epoch j) = 1 - product over v of (1 - F(|V_v n I_j|))}, {@code I_j = [(j-1)R, min(mR, jR + retention)]},
 * {@code V_v = [vP, (v+1)P]}.
 */
public record RetainedShares(
        int n, int k, double perYear, double epochYears, int epochs, double retentionYears, double refreshYears) {

    public RetainedShares {
        Require.threshold(k, n);
        Require.positive("epoch_years", epochYears);
        Require.positive("refresh_years", refreshYears);
        Require.notNegative("retention_years", retentionYears);
    }

    /**
     * The probability that an epoch is exposed.
     *
     * @param epoch from 1
     */
    public double exposed(int epoch) {
        double from = (epoch - 1) * epochYears;
        double to = Math.min(epochs * epochYears, epoch * epochYears + retentionYears);
        double log = 0;
        for (double v = StrictMath.floor(from / refreshYears); v * refreshYears < to; v++) {
            double together = Math.min(to, (v + 1) * refreshYears) - Math.max(from, v * refreshYears);
            log += StrictMath.log1p(-BinomialTail.atLeast(n, k, Occurrence.of(perYear * Math.max(0, together))));
        }
        return -StrictMath.expm1(log);
    }

    public double expectedEpochs() {
        double sum = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            sum += exposed(epoch);
        }
        return sum;
    }
}
