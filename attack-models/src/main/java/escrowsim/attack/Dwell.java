package escrowsim.attack;

/** How long an intruder stays before it is detected and evicted. Parameters in days, as people state them. */
public sealed interface Dwell permits Dwell.Fixed, Dwell.Exponential, Dwell.Lognormal {

    /** Days of dwell of one event. */
    double days(Draws draws, long trial, int event);

    /** A snapshot: in and out at once. */
    Dwell NONE = new Fixed(0);

    record Fixed(double days) implements Dwell {
        public Fixed {
            Rates.requireDays("fixed_days", days);
        }

        @Override
        public double days(Draws draws, long trial, int event) {
            return days;
        }
    }

    record Exponential(double meanDays) implements Dwell {
        public Exponential {
            Rates.requireDays("mean_days", meanDays);
        }

        @Override
        public double days(Draws draws, long trial, int event) {
            return meanDays * draws.exponential(trial, event, Mark.DWELL);
        }
    }

    /** {@code ln D} is normal around {@code ln medianDays} with standard deviation {@code sigma}. */
    record Lognormal(double medianDays, double sigma) implements Dwell {
        public Lognormal {
            Rates.requireDays("median_days", medianDays);
            if (!(sigma >= 0 && sigma <= 20)) {
                throw new IllegalArgumentException("sigma must be between 0 and 20, was " + sigma);
            }
        }

        @Override
        public double days(Draws draws, long trial, int event) {
            return medianDays * StrictMath.exp(sigma * draws.gaussian(trial, event, Mark.DWELL));
        }
    }
}
