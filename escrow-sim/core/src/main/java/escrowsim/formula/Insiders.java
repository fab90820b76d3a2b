package escrowsim.formula;

/**
 * A custodian with staff who may turn, each once at an exponential time, and of whom several must collude; and incidents
 * from outside.
 *
 * <p>{@code 1 - exp(-rate t) (1 - P(Bin(people, 1 - exp(-perPersonYear t)) >= colluders))}. With one colluder the rates add up.
 */
public record Insiders(int people, int colluders, double perPersonYear, double outsidePerYear) {

    /** The probability that this custodian has lost its share by then. */
    public double by(double years) {
        double inside = BinomialTail.atLeast(people, colluders, Occurrence.of(perPersonYear * years));
        return Occurrence.either(Occurrence.of(outsidePerYear * years), inside);
    }
}
