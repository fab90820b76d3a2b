package escrowsim.access;

/**
 * Logarithms of Poisson and binomial probabilities by Loader's saddle-point expansion, which keeps its digits where the
 * textbook formula would subtract numbers of size {@code n ln n} (C. Loader, Fast and accurate computation of binomial
 * probabilities, 2000).
 */
public final class LogProbability {

    private static final double TWO_PI = 6.283185307179586;
    private static final int TABLE = 16;

    private LogProbability() {}

    public static double poisson(double count, double mean) {
        if (count == 0) {
            return -mean;
        }
        return -stirlingError(count) - deviance(count, mean) - 0.5 * StrictMath.log(TWO_PI * count);
    }

    public static double binomial(double count, double trials, double probability) {
        double rest = trials - count;
        if (count == 0) {
            return trials * StrictMath.log1p(-probability);
        }
        if (rest == 0) {
            return trials * StrictMath.log(probability);
        }
        return stirlingError(trials)
                - stirlingError(count)
                - stirlingError(rest)
                - deviance(count, trials * probability)
                - deviance(rest, trials * (1 - probability))
                + 0.5 * StrictMath.log(trials / (TWO_PI * count * rest));
    }

    /** {@code count ln(count / mean) + mean - count}, by a series where the two are close. */
    private static double deviance(double count, double mean) {
        double difference = count - mean;
        double ratio = difference / (count + mean);
        if (Math.abs(ratio) >= 0.1) {
            return count * StrictMath.log(count / mean) - difference;
        }
        double sum = difference * ratio;
        double term = 2 * count * ratio;
        for (int j = 3; ; j += 2) {
            term *= ratio * ratio;
            double next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    /** What Stirling's formula misses of {@code ln n!}. */
    private static double stirlingError(double n) {
        if (n < TABLE) {
            double factorial = 1;
            for (int i = 2; i <= n; i++) {
                factorial *= i;
            }
            return StrictMath.log(factorial) - (n + 0.5) * StrictMath.log(n) + n - 0.5 * StrictMath.log(TWO_PI);
        }
        double square = n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square) / square)
                / n;
    }
}
