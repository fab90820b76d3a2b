package escrowsim.formula;

/**
 * One key whose shares are re-randomised every {@code refreshYears}: only incidents of one period combine. Snapshots (no
 * dwell), equal rates. Periods are independent, so a life is a renewal process.
 *
 * <p>With {@code F(t) = P(Bin(n, 1 - exp(-rate t)) >= k)}: by the horizon {@code 1 - (1-F(P))^m (1-F(r))} for {@code mP + r}
 * years; mean time {@code integral of 1-F over [0,P] / F(P)}.
 *
 * @see <a href="https://doi.org/10.1007/3-540-44750-4_27">Herzberg, Jarecki, Krawczyk and Yung, Proactive secret sharing
 *     (1995)</a>
 */
public record Refresh(int n, int k, double perYear, double refreshYears) {

    /** A horizon this near to a whole number of periods, relatively, is one. */
    private static final double ROUNDING = 1e-12;

    public Refresh {
        Require.threshold(k, n);
        Require.positive("refresh_years", refreshYears);
    }

    public double by(double years) {
        double periods = StrictMath.floor(years / refreshYears * (1 + ROUNDING));
        double rest = Math.max(0, years - periods * refreshYears);
        return -StrictMath.expm1(periods * log1pOf(refreshYears) + log1pOf(rest));
    }

    public double meanYears() {
        return Integral.of(t -> 1 - withinOnePeriod(t), 0, refreshYears) / withinOnePeriod(refreshYears);
    }

    private double log1pOf(double years) {
        return StrictMath.log1p(-withinOnePeriod(years));
    }

    private double withinOnePeriod(double years) {
        return BinomialTail.atLeast(n, k, Occurrence.of(perYear * years));
    }
}
