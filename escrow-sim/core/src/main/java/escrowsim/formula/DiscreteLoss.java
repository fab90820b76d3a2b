package escrowsim.formula;

import java.util.List;

/**
 * A loss with finitely many values, in rising order.
 *
 * <p>A level that differs from a cumulative probability by less than 1e-12 is taken to lie exactly on that atom, as the decimal
 * numbers do that people write.
 */
public record DiscreteLoss(List<Double> losses, List<Double> probabilities) {

    private static final double ON_THE_ATOM = 1e-12;

    public DiscreteLoss {
        losses = List.copyOf(losses);
        probabilities = List.copyOf(probabilities);
        for (double probability : probabilities) {
            Require.probability("a loss's probability", probability);
        }
        if (losses.size() != probabilities.size()
                || Math.abs(probabilities.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()
                                - 1)
                        > 1e-9) {
            throw new IllegalArgumentException("each loss needs a probability, and they must sum to 1");
        }
    }

    public double mean() {
        return beyond(Double.NEGATIVE_INFINITY);
    }

    /** The lower quantile: the smallest x with {@code P(X <= x) >= level}. */
    public double var(double level) {
        int i = 0;
        double below = probabilities.get(0);
        while (i + 1 < losses.size() && below < level - ON_THE_ATOM) {
            below += probabilities.get(++i);
        }
        return losses.get(i);
    }

    /** {@code (E[X; X > VaR] + VaR (F(VaR) - level)) / (1 - level)}, from above so that a rare loss keeps its digits. */
    public double tvar(double level) {
        double var = var(level);
        double above = 0;
        for (int i = losses.size() - 1; i >= 0 && losses.get(i) > var; i--) {
            above += probabilities.get(i);
        }
        return (beyond(var) + var * (Level.beyond(level) - above)) / Level.beyond(level);
    }

    private double beyond(double x) {
        double sum = 0;
        for (int i = 0; i < losses.size(); i++) {
            sum += losses.get(i) > x ? losses.get(i) * probabilities.get(i) : 0;
        }
        return sum;
    }
}
