package escrowsim.reproduction.sampling;

import escrowsim.attack.Draws;

/**
 * Gamma deviates of scale 1 by rejection from a cubed normal, with the usual boost below shape 1.
 *
 * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia and Tsang, A simple method for generating gamma variables
 *     (2000)</a>
 */
public final class GammaDraw {

    private static final int NORMAL = 0;
    private static final int ACCEPT = 1;
    private static final int BOOST = 2;
    /** Further attempts of one draw stand this far apart. */
    private static final int RETRY = 1 << 16;

    private GammaDraw() {}

    /** One deviate; events are numbered below 65,536. */
    public static double of(Draws draws, long trial, int event, double shape) {
        if (shape < 1) {
            double boost = StrictMath.pow(draws.uniform(trial, event, BOOST), 1 / shape);
            return boost * of(draws, trial, event, shape + 1);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        for (int attempt = event; ; attempt += RETRY) {
            double x = draws.gaussian(trial, attempt, NORMAL);
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            double u = draws.uniform(trial, attempt, ACCEPT);
            if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }
}
