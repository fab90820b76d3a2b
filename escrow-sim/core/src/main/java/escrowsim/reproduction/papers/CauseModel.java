package escrowsim.reproduction.papers;

import escrowsim.reproduction.Inputs;
import java.util.List;

/**
 * How the failures of a component are shared out over the sets of three that fail together.
 *
 * @param alone probability of the failure of one given component alone
 * @param pair of two given components together
 * @param triple of all three
 * @see "NUREG/CR-4780, Procedures for Treating Common Cause Failures (1988)"
 */
record CauseModel(String name, double alone, double pair, double triple) {

    static List<CauseModel> all(Inputs inputs) {
        double q = inputs.number("q");
        return List.of(
                beta(q, inputs.number("beta")),
                greekLetters(q, inputs.number("mgl.beta"), inputs.number("mgl.gamma")),
                alpha(q, inputs.number("alpha.1"), inputs.number("alpha.2"), inputs.number("alpha.3")),
                new CauseModel(
                        "phi-factor",
                        q * inputs.number("phi.1"),
                        q * inputs.number("phi.2"),
                        q * inputs.number("phi.3")));
    }

    /** A share beta of the failures is common to all. */
    private static CauseModel beta(double q, double beta) {
        return new CauseModel("beta-factor", (1 - beta) * q, 0, beta * q);
    }

    /** A share beta is shared with at least one other, of these gamma with both. */
    private static CauseModel greekLetters(double q, double beta, double gamma) {
        return new CauseModel("multiple-greek-letter", (1 - beta) * q, beta * (1 - gamma) * q / 2, beta * gamma * q);
    }

    /** Of the failure events, shares alpha hit one, two and three; tests are not staggered. */
    private static CauseModel alpha(double q, double one, double two, double three) {
        double total = one + 2 * two + 3 * three;
        return new CauseModel("alpha-factor", one / total * q, two / total * q, 3 * three / total * q);
    }

    /** @param set one bit for each component */
    double probabilityOf(int set) {
        return switch (Integer.bitCount(set)) {
            case 1 -> alone;
            case 2 -> pair;
            default -> triple;
        };
    }
}
