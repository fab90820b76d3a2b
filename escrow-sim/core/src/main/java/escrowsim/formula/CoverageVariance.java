package escrowsim.formula;

/**
 * The variance of how much of [0, T] is covered by windows {@code [t - lookback, t + dwell]} of Poisson incidents in [0, T].
 *
 * <p>{@code 2 integral over s < t of exp(-rate (|A_s| + |A_t|)) (exp(rate |A_s n A_t|) - 1)}, where incidents in
 * {@code A_s = [max(0, s - dwell), min(T, s + lookback)]} cover s. Relative error below 1e-11.
 */
public record CoverageVariance(double perYear, double years, double dwellYears, double lookbackYears) {

    public double value() {
        double reach = dwellYears + lookbackYears;
        return 2
                * Integral.of(
                        this::later,
                        0,
                        years,
                        dwellYears,
                        years - lookbackYears,
                        years - reach,
                        years - lookbackYears - reach,
                        dwellYears - reach);
    }

    private double later(double s) {
        return Integral.of(
                t -> StrictMath.exp(-perYear * (length(s) + length(t))) * StrictMath.expm1(perYear * common(s, t)),
                s,
                Math.min(years, to(s) + dwellYears),
                dwellYears,
                years - lookbackYears);
    }

    private double common(double s, double t) {
        return Math.max(0, to(s) - from(t));
    }

    private double length(double s) {
        return to(s) - from(s);
    }

    private double from(double s) {
        return Math.max(0, s - dwellYears);
    }

    private double to(double s) {
        return Math.min(years, s + lookbackYears);
    }
}
