package escrowsim.formula;

import escrowsim.attack.Dwell;

/**
 * How long an intruder stays, in years: what formulas need of a dwell.
 *
 * <p>{@code E min(D, s)} is {@code min(d, s)} for a fixed dwell, {@code d (1 - exp(-s/d))} for an exponential one and
 * {@code d Phi(z - w) + s Phi(-z)} for a lognormal one.
 */
public final class DwellLaw {

    private static final double DAYS_PER_YEAR = 365.25;

    private final Dwell dwell;

    public DwellLaw(Dwell dwell) {
        this.dwell = dwell;
    }

    /** {@code E D}. */
    public double meanYears() {
        if (dwell instanceof Dwell.Lognormal lognormal) {
            return lognormal.medianDays() * StrictMath.exp(lognormal.sigma() * lognormal.sigma() / 2) / DAYS_PER_YEAR;
        }
        return centreYears();
    }

    /** {@code E min(D, years)}: how much of its stay an intruder has had by then; with the rate, how many are still inside. */
    public double meanUpTo(double years) {
        double centre = centreYears();
        if (centre == 0 || years == 0) {
            return 0;
        }
        if (dwell instanceof Dwell.Exponential) {
            return -centre * StrictMath.expm1(-years / centre);
        }
        if (dwell instanceof Dwell.Lognormal lognormal && lognormal.sigma() > 0) {
            return lognormalYears(lognormal).meanUpTo(years);
        }
        return Math.min(centre, years);
    }

    /** {@code P(D > years)}. */
    public double longerThan(double years) {
        double centre = centreYears();
        if (centre == 0) {
            return 0;
        }
        if (dwell instanceof Dwell.Exponential) {
            return StrictMath.exp(-years / centre);
        }
        if (dwell instanceof Dwell.Lognormal lognormal && lognormal.sigma() > 0) {
            return years == 0 ? 1 : lognormalYears(lognormal).exceeds(years);
        }
        return years < centre ? 1 : 0;
    }

    /** Whether nobody stays at all. */
    public boolean snapshot() {
        return centreYears() == 0;
    }

    /** Where its distribution jumps: a fixed dwell does, the others do not. */
    public double jumpYears() {
        return dwell instanceof Dwell.Exponential || (dwell instanceof Dwell.Lognormal l && l.sigma() > 0)
                ? 0
                : centreYears();
    }

    private Lognormal lognormalYears(Dwell.Lognormal lognormal) {
        return new Lognormal(StrictMath.log(centreYears()), lognormal.sigma());
    }

    /** The value itself, the mean, or the median. */
    private double centreYears() {
        double days;
        if (dwell instanceof Dwell.Fixed fixed) {
            days = fixed.days();
        } else if (dwell instanceof Dwell.Exponential exponential) {
            days = exponential.meanDays();
        } else if (dwell instanceof Dwell.Lognormal lognormal) {
            days = lognormal.medianDays();
        } else {
            throw new AssertionError("a dwell is fixed, exponential or lognormal");
        }
        return days / DAYS_PER_YEAR;
    }
}
