package escrowsim.formula;

/**
 * Incidents that overlap, at one custodian: times with an intruder inside (M/G/infinity).
 *
 * @see <a href="https://doi.org/10.1093/acprof:oso/9780195042776.001.0001">Takács, Introduction to the Theory of Queues
 *     (1962)</a>
 */
public record BusyPeriod(double perYear, double meanDwellYears) {

    public BusyPeriod {
        Require.positive("rate", perYear);
        Require.positive("mean dwell", meanDwellYears);
    }

    /** {@code (exp(rate d) - 1) / rate}, whatever the law of the dwell. */
    public double meanYears() {
        return StrictMath.expm1(perYear * meanDwellYears) / perYear;
    }

    /** {@code rate exp(-rate d)} in the long run. */
    public double perYearInTheLongRun() {
        return perYear * StrictMath.exp(-perYear * meanDwellYears);
    }

    /**
     * Variance for a fixed dwell: a busy period is the dwell and, before it, a geometric number of gaps that are shorter than
     * the dwell.
     */
    public double varianceForFixedDwell() {
        double next = Occurrence.of(perYear * meanDwellYears);
        double meanGap = gapMoment(g -> g) / next;
        double varianceOfGap = gapMoment(g -> (g - meanGap) * (g - meanGap)) / next;
        double last = 1 - next;
        return next / last * varianceOfGap + next / (last * last) * meanGap * meanGap;
    }

    /** Mean time until two intruders are inside at once, for a fixed dwell. */
    public double meanYearsToOverlapForFixedDwell() {
        return 1 / perYear + 1 / (perYear * Occurrence.of(perYear * meanDwellYears));
    }

    private double gapMoment(java.util.function.DoubleUnaryOperator of) {
        return Integral.of(g -> of.applyAsDouble(g) * perYear * StrictMath.exp(-perYear * g), 0, meanDwellYears);
    }
}
