package escrowsim.formula;

/**
 * For how many years' worth of incidents one yields a share of some traffic: the measure H of starting times t, weighted with the
 * chance that the window {@code [t, t + D)} meets the time [from, to] in which the share exists.
 *
 * <p>{@code H = to - from + E min(D, from)}: a rate times H is the mean of a Poisson number, by displacement and thinning. With
 * a growing rate both parts are weighted with {@code exp(growth t)}.
 *
 * @param from when the share begins to exist, in years
 * @param to when it ceases to, or when it is too late, in years
 */
public record HoldingPeriod(double from, double to) {

    public double years(DwellLaw dwell) {
        return Math.max(0, to - from) + dwell.meanUpTo(from);
    }

    public double years(DwellLaw dwell, double growthPerYear) {
        if (growthPerYear == 0) {
            return years(dwell);
        }
        double after = to > from ? Trend.years(growthPerYear, from, to) : 0;
        double before = dwell.snapshot()
                ? 0
                : Integral.of(
                        ago -> StrictMath.exp(growthPerYear * (from - ago)) * dwell.longerThan(ago),
                        0,
                        from,
                        dwell.jumpYears());
        return after + before;
    }
}
