package escrowsim.summary;

import escrowsim.access.PoissonLaw;
import escrowsim.trial.Amounts;

/**
 * Luck between worlds: how an amount is distributed over them. Quantiles are lower quantiles; {@code tvar} is the mean of
 * the worst 5 or 1 % of the worlds.
 */
public record Spread(double p05, double p50, double p95, double p99, double tvar95, double tvar99) {

    static Spread of(Amounts amounts) {
        return new Spread(
                amounts.quantile(0.05),
                amounts.quantile(0.50),
                amounts.quantile(0.95),
                amounts.quantile(0.99),
                amounts.tailMean(0.95),
                amounts.tailMean(0.99));
    }

    /** Of a count that luck alone spreads. */
    public static Spread ofPoisson(PoissonLaw law) {
        return new Spread(
                (double) law.quantile(0.05),
                (double) law.quantile(0.50),
                (double) law.quantile(0.95),
                (double) law.quantile(0.99),
                law.tailMean(0.95),
                law.tailMean(0.99));
    }

    Spread times(double factor) {
        return new Spread(factor * p05, factor * p50, factor * p95, factor * p99, factor * tvar95, factor * tvar99);
    }
}
