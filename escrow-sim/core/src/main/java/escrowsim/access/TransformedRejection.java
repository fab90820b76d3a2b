package escrowsim.access;

import escrowsim.attack.Draws;
import java.util.function.DoubleUnaryOperator;

/**
 * Transformed rejection with squeeze: draws whole numbers from a bell-shaped law, whatever its width, at about 1.2 attempts
 * of two uniforms each. Attempts are the events of the draw's role, so a number is a function of its address.
 *
 * @param width of the hat
 * @param tail how the hat widens towards its edges
 * @param centre of the hat
 * @param squeeze below this most attempts are accepted without a look at the law
 * @param height what one unit of the hat is worth on the scale of the law
 * @see <a href="https://doi.org/10.1016/0167-6687(93)90997-4">Hörmann, The transformed rejection method for generating
 *     Poisson random variables (1993)</a>
 */
record TransformedRejection(double width, double tail, double centre, double squeeze, double height) {

    private static final int FIRST = 0;
    private static final int SECOND = 1;

    /** The first uniform of an attempt, seen from the other end where the law is mirrored. */
    static double uniform(Draws draws, long trial, int attempt, boolean mirrored) {
        double uniform = draws.uniform(trial, attempt, FIRST);
        return mirrored ? 1 - uniform : uniform;
    }

    /**
     * A number drawn from the law.
     *
     * @param logLaw logarithm of the law's weight of a whole number, to the scale of {@code height}; minus infinity outside
     */
    double sample(Draws draws, long trial, boolean mirrored, DoubleUnaryOperator logLaw) {
        for (int attempt = 0; ; attempt++) {
            double u = uniform(draws, trial, attempt, mirrored) - 0.5;
            double v = draws.uniform(trial, attempt, SECOND);
            if ((squeezes(u) && v <= squeeze) || v <= acceptance(u, logLaw)) {
                return number(u);
            }
        }
    }

    /** Whether the squeeze holds here: not too near to an edge. */
    static boolean squeezes(double u) {
        return 0.5 - Math.abs(u) >= 0.07;
    }

    private double number(double u) {
        return StrictMath.floor((2 * tail / (0.5 - Math.abs(u)) + width) * u + centre);
    }

    /** The law over the hat: the draw is exact where this is never above 1, and inside the squeeze never below it. */
    double acceptance(double u, DoubleUnaryOperator logLaw) {
        double fromEdge = 0.5 - Math.abs(u);
        return StrictMath.exp(logLaw.applyAsDouble(number(u))) * (tail / (fromEdge * fromEdge) + width) / height;
    }
}
