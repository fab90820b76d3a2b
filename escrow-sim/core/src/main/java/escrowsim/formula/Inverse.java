package escrowsim.formula;

import java.util.function.DoubleUnaryOperator;

/** Where a rising function of positive numbers reaches a value, to the last bit, by bisection. */
public final class Inverse {

    private static final double SMALLEST = 1e-300;
    private static final double LARGEST = 1e300;

    private Inverse() {}

    /** The smallest x above 0 with {@code rising(x) >= wanted}; infinity if there is none. */
    public static double of(DoubleUnaryOperator rising, double wanted) {
        double high = 1;
        while (high < LARGEST && rising.applyAsDouble(high) < wanted) {
            high *= 2;
        }
        if (high >= LARGEST) {
            return Double.POSITIVE_INFINITY;
        }
        double low = high / 2;
        while (low > SMALLEST && rising.applyAsDouble(low) >= wanted) {
            low /= 2;
        }
        return between(rising, wanted, low, 2 * high);
    }

    /** The same between two ends, of which the lower is too low and the upper is not. */
    public static double between(DoubleUnaryOperator rising, double wanted, double tooLow, double enough) {
        double low = tooLow;
        double high = enough;
        for (double middle = low + (high - low) / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (rising.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
