package escrowsim.formula;

/**
 * The whole distribution of the exposed time X where keys evolve continuously and either no share is ever deleted and
 * incidents are snapshots, or shares are deleted at once and intruders stay for good: {@code X = (T - T_(k:n))+}.
 *
 * <p>{@code P(X > x) = F(T - x)} with {@code F(t) = P(Bin(n, 1 - exp(-rate t)) >= k)}.
 */
public record FullRetention(int n, int k, double perYear, double years) {

    public FullRetention {
        Require.threshold(k, n);
    }

    public double pPositive() {
        return reached(years);
    }

    public double meanYears() {
        return until(years);
    }

    public double variance() {
        double mean = meanYears();
        return 2 * Integral.of(t -> (years - t) * reached(t), 0, years) - mean * mean;
    }

    /** {@code max(0, T - F^-1(1 - level))}. */
    public double varYears(double level) {
        return pPositive() <= Level.beyond(level)
                ? 0
                : Math.max(0, years - new FirstPassage(n, k, perYear).quantile(Level.beyond(level)));
    }

    /** {@code VaR + integral of F over [0, T - VaR] / (1 - level)}. */
    public double tvarYears(double level) {
        double var = varYears(level);
        return var + until(years - var) / Level.beyond(level);
    }

    private double until(double time) {
        return Integral.of(this::reached, 0, time);
    }

    private double reached(double time) {
        return BinomialTail.atLeast(n, k, Occurrence.of(perYear * time));
    }
}
