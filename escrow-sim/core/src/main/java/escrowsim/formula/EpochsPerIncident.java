package escrowsim.formula;

import escrowsim.attack.Dwell;

/**
 * How many epochs the window {@code [t - lookback, t + dwell]} meets, t uniform in its epoch, far from both ends of time.
 *
 * <p>Given the dwell, {@code x = (lookback + dwell) / R} makes it {@code 1 + floor x}, or one more with the probability of the
 * fraction of x.
 */
public record EpochsPerIncident(double epochYears, double lookbackYears, Dwell dwell) {

    private static final double DAYS_PER_YEAR = 365.25;

    public EpochsPerIncident {
        Require.positive("epoch_years", epochYears);
    }

    public double mean() {
        return 1 + (lookbackYears + new DwellLaw(dwell).meanYears()) / epochYears;
    }

    /** For a fixed or an exponential dwell. */
    public double variance() {
        double lookback = lookbackYears / epochYears;
        if (dwell instanceof Dwell.Fixed fixed) {
            return spread(lookback + fixed.days() / DAYS_PER_YEAR / epochYears);
        }
        if (dwell instanceof Dwell.Exponential exponential) {
            double mean = exponential.meanDays() / DAYS_PER_YEAR / epochYears;
            double kink = StrictMath.ceil(lookback) - lookback;
            double ofFraction = Integral.of(
                    y -> spread(lookback + y) * StrictMath.exp(-y / mean) / mean / Occurrence.of(1 / mean), 0, 1, kink);
            return ofFraction + mean * mean;
        }
        throw new IllegalArgumentException("the variance needs a fixed or an exponential dwell");
    }

    private static double spread(double x) {
        double fraction = x - StrictMath.floor(x);
        return fraction * (1 - fraction);
    }
}
