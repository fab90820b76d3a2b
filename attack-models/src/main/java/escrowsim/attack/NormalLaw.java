package escrowsim.attack;

/**
 * The standard normal law with {@link StrictMath}: the same digits on every machine, and no fewer in its tail.
 *
 * @see <a href="https://doi.org/10.18637/jss.v011.i04">Marsaglia, Evaluating the normal distribution (2004)</a> for the
 *     series; the tail is Laplace's continued fraction
 */
final class NormalLaw {

    private static final double ROOT_OF_TWO_PI = 2.5066282746310002;
    private static final double SERIES_UP_TO = 3;
    private static final int FRACTIONS = 120;
    /** Beyond it nothing is left that a double can tell from 0. */
    private static final double FARTHEST = 38.5;

    private NormalLaw() {}

    static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / ROOT_OF_TWO_PI;
    }

    static double below(double z) {
        return above(-z);
    }

    static double above(double z) {
        if (z < -SERIES_UP_TO) {
            return 1 - tail(-z);
        }
        return z > SERIES_UP_TO ? tail(z) : 0.5 - density(z) * series(z);
    }

    /** {@code z + z^3/3 + z^5/(3 5) + ...}: times the density, the probability between 0 and z. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return sum;
    }

    private static double tail(double z) {
        if (z > FARTHEST) {
            return 0;
        }
        double fraction = z;
        for (int j = FRACTIONS; j > 0; j--) {
            fraction = z + j / fraction;
        }
        return density(z) / fraction;
    }

    /**
     * The z with {@code above(z) = probability}, which lies at {@code from} or beyond. Newton's steps on the logarithm,
     * which is nearly a parabola; halving where a step leaves the bracket.
     */
    static double beyond(double from, double probability) {
        double low = Math.max(from, -FARTHEST);
        double high = FARTHEST;
        double z = Math.max(low, 0);
        double step = high - low;
        while (Math.abs(step) > 1e-14 * Math.max(1, Math.abs(z))) {
            double here = above(z);
            if (here > probability) {
                low = z;
            } else {
                high = z;
            }
            double next = z + here / density(z) * StrictMath.log(here / probability);
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            step = next - z;
            z = next;
        }
        return z;
    }
}
