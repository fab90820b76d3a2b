package escrowsim.formula;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * How many common shocks there are, Poisson, or negative binomial where worlds differ; and means over it.
 *
 * @param mean of the count
 * @param shape of the gamma law that multiplies the rate; infinity for a Poisson count
 */
public record ShockCount(double mean, double shape) {

    /** Counts less likely than this, relative to the likeliest, are left out. */
    private static final double NEGLIGIBLE = 1e-30;

    /** So many counts above the mode are always counted, however rare: nothing may happen without a shock. */
    private static final int ALWAYS = 3;

    public ShockCount {
        Require.notNegative("mean", mean);
        Require.positive("shape", shape);
    }

    public ShockCount(double mean) {
        this(mean, Double.POSITIVE_INFINITY);
    }

    /** The probability that a custodian is hit on its own or by one of so many shocks. */
    public static double hit(double ownMean, int shocks, double hitShare) {
        return -StrictMath.expm1(logSpared(shocks, hitShare) - ownMean);
    }

    /** Logarithm of the probability of being spared by so many shocks. */
    static double logSpared(int shocks, double hitShare) {
        return shocks == 0 ? 0 : shocks * StrictMath.log1p(-hitShare);
    }

    public double mean(IntToDoubleFunction ofCount) {
        return mean(1, count -> new double[] {ofCount.applyAsDouble(count)})[0];
    }

    /** Means of several amounts at once, weighted from the likeliest count outwards. */
    double[] mean(int amounts, IntFunction<double[]> ofCount) {
        double[] sum = new double[amounts];
        if (mean == 0) {
            return ofCount.apply(0);
        }
        int mode = mode();
        double weights = 0;
        double weight = 1;
        for (int count = mode; count >= 0 && weight > NEGLIGIBLE; count--) {
            weights += weight;
            add(sum, weight, ofCount.apply(count));
            weight /= count == 0 ? 1 : ratio(count);
        }
        weight = ratio(mode + 1);
        for (int count = mode + 1; count <= mode + ALWAYS || weight > NEGLIGIBLE; count++) {
            weights += weight;
            add(sum, weight, ofCount.apply(count));
            weight *= ratio(count + 1);
        }
        for (int i = 0; i < amounts; i++) {
            sum[i] /= weights;
        }
        return sum;
    }

    /** About how many counts a mean is taken over. */
    double terms() {
        double spread = Math.sqrt(mean + mean * mean / shape);
        return mean == 0 ? 1 : 12 + 24 * spread;
    }

    private static void add(double[] sum, double weight, double[] amounts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * amounts[i];
        }
    }

    private int mode() {
        return (int) (shape == Double.POSITIVE_INFINITY ? mean : Math.max(0, mean * (1 - 1 / shape)));
    }

    /** How much likelier {@code count} is than one less. */
    private double ratio(int count) {
        return shape == Double.POSITIVE_INFINITY ? mean / count : mean / (mean + shape) * (count - 1 + shape) / count;
    }
}
