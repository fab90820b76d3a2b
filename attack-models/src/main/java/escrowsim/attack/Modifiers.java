package escrowsim.attack;

/**
 * What changes the rate of one attack.
 *
 * @param trendPerYear g of {@code rate(t) = rate * exp(g t)}, per year
 * @param frailty how much worlds differ
 */
public record Modifiers(double trendPerYear, Frailty frailty) {

    /** The rate is what it is. */
    public static final Modifiers NONE = new Modifiers(0, Frailty.NONE);

    public Modifiers {
        if (!(Math.abs(trendPerYear) <= 10)) {
            throw new IllegalArgumentException("trend_per_year must be between -10 and 10, was " + trendPerYear);
        }
    }
}
