package escrowsim.formula;

/**
 * The sum of a random number of independent lognormal losses.
 *
 * <p>Mean {@code m E X}; variance {@code m Var X + Var N (E X)^2}; the largest exceeds x with probability
 * {@code 1 - P(no loss above x)}.
 */
public record CompoundLognormal(LossCount count, Lognormal severity) {

    public double mean() {
        return count.mean() * severity.mean();
    }

    public double variance() {
        return count.mean() * severity.variance()
                + count.variance() * severity.moment(2) / StrictMath.exp(severity.sigma() * severity.sigma());
    }

    /** For a Poisson number: {@code m E X^3 / (m E X^2)^(3/2)}. */
    public double poissonSkewness() {
        return count.mean() * severity.moment(3) / StrictMath.pow(count.mean() * severity.moment(2), 1.5);
    }

    public double none() {
        return count.noneOf(1);
    }

    public double any() {
        return count.anyOf(1);
    }

    public double largestExceeds(double x) {
        return count.anyOf(severity.exceeds(x));
    }
}
