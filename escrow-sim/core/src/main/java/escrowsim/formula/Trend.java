package escrowsim.formula;

/** Rates that grow: {@code rate(t) = rate exp(growth t)}, integrated. */
public final class Trend {

    private Trend() {}

    /** {@code integral of exp(growth t) over [from, to]}: the years that count, at the rate of year 0. */
    public static double years(double growthPerYear, double from, double to) {
        double length = to - from;
        return growthPerYear == 0
                ? length
                : StrictMath.exp(growthPerYear * from) * StrictMath.expm1(growthPerYear * length) / growthPerYear;
    }
}
