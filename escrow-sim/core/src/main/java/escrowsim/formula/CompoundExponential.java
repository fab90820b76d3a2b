package escrowsim.formula;

import escrowsim.access.PoissonLaw;
import java.util.function.IntToDoubleFunction;

/**
 * The sum S of a Poisson number of exponential losses.
 *
 * <p>{@code P(S > x) = sum over m of Pois(m) P(Pois(x / mean loss) < m)}, and {@code E[S; S > x]} the same with
 * {@code m mean loss P(Pois(x / mean loss) < m + 1)}.
 */
public record CompoundExponential(double meanCount, double meanLoss) {

    public CompoundExponential {
        Require.positive("mean count", meanCount);
        Require.positive("mean loss", meanLoss);
    }

    public double exceeds(double x) {
        PoissonLaw smaller = new PoissonLaw(x / meanLoss);
        return sum(m -> smaller.below(m));
    }

    /** The lower quantile: 0 where no loss at all is that likely. */
    public double var(double level) {
        if (Occurrence.of(meanCount) <= Level.beyond(level)) {
            return 0;
        }
        return meanLoss * Inverse.of(y -> -exceeds(y * meanLoss), -Level.beyond(level));
    }

    /** The mean of the worst {@code 1 - level}, the atom at 0 counted in part. */
    public double tvar(double level) {
        double var = var(level);
        PoissonLaw smaller = new PoissonLaw(var / meanLoss);
        double beyond = sum(m -> m * meanLoss * smaller.below(m + 1));
        return (beyond + var * (Level.beyond(level) - exceeds(var))) / Level.beyond(level);
    }

    private double sum(IntToDoubleFunction ofCount) {
        PoissonLaw count = new PoissonLaw(meanCount);
        double sum = 0;
        double weight = 1;
        for (int m = 1; m <= meanCount || weight > 1e-18 * sum || weight > 1e-40; m++) {
            weight = count.probability(m);
            sum += weight * ofCount.applyAsDouble(m);
        }
        return sum;
    }
}
