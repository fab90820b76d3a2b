package escrowsim.reproduction.papers;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Formulas that several works use. */
final class Formulas {

    static final double DAYS_PER_YEAR = 365.25;
    static final double SECONDS_PER_DAY = 86_400;

    private Formulas() {}

    /** The probability that at least one of independent events happens. */
    static double atLeastOne(List<Double> probabilities) {
        double none = 1;
        for (double probability : probabilities) {
            none *= 1 - probability;
        }
        return 1 - none;
    }

    static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    static double largest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The probability that it happens within so many years, the same each year. */
    static double within(double years, double annualProbability) {
        return -StrictMath.expm1(years * StrictMath.log1p(-annualProbability));
    }

    /** The probability of {@code least} or more successes in {@code n} independent attempts. */
    static double binomialTail(int n, int least, double p) {
        double sum = 0;
        double coefficient = 1;
        for (int j = 0; j <= n; j++) {
            if (j >= least) {
                sum += coefficient * StrictMath.pow(p, j) * StrictMath.pow(1 - p, n - j);
            }
            coefficient = coefficient * (n - j) / (j + 1);
        }
        return sum;
    }

    /** Where a falling function crosses zero. */
    static double zeroOfFalling(double low, double high, DoubleUnaryOperator falling) {
        double left = low;
        double right = high;
        for (int i = 0; i < 200; i++) {
            double middle = left + (right - left) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return left + (right - left) / 2;
    }

    /** Simpson's rule with {@code 2 * halves} steps. */
    static double integral(double from, double to, int halves, DoubleUnaryOperator f) {
        double step = (to - from) / (2 * halves);
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < 2 * halves; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(from + i * step);
        }
        return sum * step / 3;
    }
}
