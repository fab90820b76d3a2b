package escrowsim.formula;

import java.util.List;

/**
 * Sobol indices of a product of independent factors, from their squared coefficients of variation c: {@code V = product (1+c) -
 * 1}, first order {@code c_i / V}, total {@code c_i / (1+c_i) product (1+c) / V}, pairs {@code c_i c_j / V}.
 *
 * @see <a href="https://doi.org/10.1016/S0378-4754(00)00270-6">Sobol, Global sensitivity indices (2001)</a>
 */
public record SobolProduct(List<Factor> factors) {

    /** A factor by its mean and variance. */
    public record Factor(double mean, double variance) {
        public static Factor of(Lognormal law) {
            return new Factor(law.mean(), law.variance());
        }

        public static Factor of(Triangular law) {
            return new Factor(law.mean(), law.variance());
        }

        public static Factor uniform(double from, double to) {
            return new Factor((from + to) / 2, (to - from) * (to - from) / 12);
        }

        public static Factor gamma(double shape, double rate) {
            return new Factor(shape / rate, shape / (rate * rate));
        }

        double c() {
            return variance / (mean * mean);
        }
    }

    public SobolProduct {
        factors = List.copyOf(factors);
    }

    /**
     * The share of the variance that a factor makes alone.
     *
     * @param i from 0, as everywhere below
     */
    public double firstOrder(int i) {
        return c(i) / variance();
    }

    public double total(int i) {
        return c(i) / (1 + c(i)) * (1 + variance()) / variance();
    }

    public double secondOrder(int i, int j) {
        return c(i) * c(j) / variance();
    }

    /** Of the product, in units of its squared mean. */
    private double variance() {
        return StrictMath.expm1(factors.stream()
                .mapToDouble(factor -> StrictMath.log1p(factor.c()))
                .sum());
    }

    private double c(int i) {
        return factors.get(i).c();
    }
}
