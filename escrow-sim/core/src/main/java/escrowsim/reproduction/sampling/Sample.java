package escrowsim.reproduction.sampling;

import java.util.Arrays;

/** Many simulated values of one quantity. */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] values) {
        sorted = values;
        Arrays.sort(sorted);
    }

    /** Takes the array over. */
    public static Sample of(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a sample has 2 or more values, got " + values.length);
        }
        return new Sample(values);
    }

    public int count() {
        return sorted.length;
    }

    public double mean() {
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum / sorted.length;
    }

    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (double value : sorted) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (sorted.length - 1));
    }

    public double standardError() {
        return standardDeviation() / Math.sqrt(sorted.length);
    }

    /** The lower quantile: the smallest value x with {@code P(X <= x) >= level}. */
    public double quantile(double level) {
        return at(Math.ceil(level * sorted.length - 1e-9) - 1);
    }

    /** By the values one standard deviation of the rank away on both sides. */
    public double quantileError(double level) {
        double rank = level * sorted.length;
        double spread = Math.sqrt(rank * (1 - level));
        return (at(Math.rint(rank + spread)) - at(Math.rint(rank - spread))) / 2;
    }

    private double at(double rank) {
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1.0, rank))];
    }

    /** How many are above a bound. */
    public long above(double bound) {
        return Arrays.stream(sorted).filter(value -> value > bound).count();
    }
}
