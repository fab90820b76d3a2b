package escrowsim.formula;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The (modified) PERT law of a quantity with a smallest, a likeliest and a largest value: beta on [min, max] with shapes
 * {@code 1 + g (mode-min)/(max-min)} and {@code 1 + g (max-mode)/(max-min)}.
 *
 * @param g how much the mode counts; 4 is usual
 * @see <a href="https://www.vosesoftware.com/riskwiki/ModifiedPERTdistribution.php">Vose, Modified PERT distribution</a>
 */
public record Pert(double min, double mode, double max, double g) {

    public Pert {
        if (!(min <= mode && mode <= max && min < max)) {
            throw new IllegalArgumentException(
                    "mode must be between min and max, was " + mode + " between " + min + " and " + max);
        }
        Require.positive("g", g);
    }

    public double mean() {
        return (min + g * mode + max) / (g + 2);
    }

    public double variance() {
        return (mean() - min) * (max - mean()) / (g + 3);
    }

    public double atMost(double x) {
        return beta().cumulativeProbability((x - min) / (max - min));
    }

    public double quantile(double level) {
        Require.level(level);
        BetaDistribution beta = beta();
        return min + (max - min) * Inverse.between(beta::cumulativeProbability, level, 0, 1);
    }

    private BetaDistribution beta() {
        return BetaDistribution.of(1 + g * (mode - min) / (max - min), 1 + g * (max - mode) / (max - min));
    }
}
