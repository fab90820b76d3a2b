package escrowsim.formula;

/** No loss with probability {@code 1 - pLoss}, else a lognormal one. */
public record ZeroInflatedLognormal(double pLoss, Lognormal loss) {

    public ZeroInflatedLognormal {
        Require.probability("p_loss", pLoss);
    }

    public double mean() {
        return pLoss * loss.mean();
    }

    /** The lower quantile: 0 where {@code 1 - pLoss >= level}, else {@code exp(mu + sigma z)}. */
    public double var(double level) {
        return pLoss <= Level.beyond(level) ? 0 : loss.quantileFromAbove(Level.beyond(level) / pLoss);
    }

    /** {@code pLoss E X Phi(sigma - z) / (1 - level)}; without the factor Phi where the quantile is 0. */
    public double tvar(double level) {
        double beyond = mean() / Level.beyond(level);
        double var = var(level);
        if (var == 0) {
            return beyond;
        }
        double z = (StrictMath.log(var) - loss.mu()) / loss.sigma();
        return beyond * Lognormal.normalBelow(loss.sigma() - z);
    }
}
