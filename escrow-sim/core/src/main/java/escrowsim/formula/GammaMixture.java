package escrowsim.formula;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of something that depends on a gamma-distributed rate: doubt about a rate, or worlds that differ.
 *
 * <p>{@code integral of f(x) x^(a-1) exp(-x) dx / Gamma(a)} by the trapezoidal rule in {@code ln x}, which converges faster
 * than any power of its step, with weights that are divided by their own sum. All terms are positive for a positive f. For
 * f analytic and bounded for rates with a positive real part, as probabilities of a number of Poisson events are.
 */
public final class GammaMixture {

    /** Logarithms of weights, relative to the largest, that are left out: below the mode, where f is smaller, and above it. */
    private static final double NEGLIGIBLE_BELOW = -45;

    private static final double NEGLIGIBLE_ABOVE = -110;

    private GammaMixture() {}

    /**
     * The mean of f over a gamma law.
     *
     * @param shape of the gamma law, whose rate is 1
     */
    public static double mean(double shape, DoubleUnaryOperator f) {
        Require.positive("shape", shape);
        double step = Math.min(0.25, 0.35 / Math.sqrt(shape));
        double mode = StrictMath.log(shape);
        double top = shape * mode - shape;
        double sum = 0;
        double weights = 0;
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int i = direction < 0 ? 0 : 1; ; i++) {
                double u = mode + direction * i * step;
                double x = StrictMath.exp(u);
                double log = shape * u - x - top;
                if (log < (direction < 0 ? NEGLIGIBLE_BELOW : NEGLIGIBLE_ABOVE)) {
                    break;
                }
                double weight = StrictMath.exp(log);
                weights += weight;
                sum += weight * f.applyAsDouble(x);
            }
        }
        return sum / weights;
    }
}
