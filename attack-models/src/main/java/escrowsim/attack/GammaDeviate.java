package escrowsim.attack;

/**
 * Gamma deviates by squeezing a cubed normal, exact for every shape; below 1 by way of shape + 1.
 *
 * <p>Deviate number {@code index} owns {@value #ATTEMPTS} events of its role, one for each attempt. An attempt fails at most
 * once in 20; after so many, with a probability below 1e-41, the mode is as good as any.
 *
 * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia and Tsang, A simple method for generating gamma variables
 *     (2000)</a>
 */
public final class GammaDeviate {

    private static final int ATTEMPTS = 32;
    private static final int NORMAL = 0;
    private static final int ACCEPT = 1;
    private static final int BOOST = 2;

    private GammaDeviate() {}

    /** A deviate of this shape and rate 1. */
    public static double draw(Draws draws, long trial, int index, double shape) {
        int first = index * ATTEMPTS;
        if (shape < 1) {
            double boost = draws.uniform(trial, first, BOOST);
            return squeezed(draws, trial, first, shape + 1) * StrictMath.pow(boost, 1 / shape);
        }
        return squeezed(draws, trial, first, shape);
    }

    private static double squeezed(Draws draws, long trial, int first, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        for (int attempt = first; attempt < first + ATTEMPTS; attempt++) {
            double x = draws.gaussian(trial, attempt, NORMAL);
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && accepted(draws.uniform(trial, attempt, ACCEPT), x, d, v)) {
                return d * v;
            }
        }
        return d;
    }

    private static boolean accepted(double u, double x, double d, double v) {
        return u < 1 - 0.0331 * (x * x) * (x * x) || StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v));
    }
}
