package escrowsim.attack;

/** How long an intruder stays before it is detected and evicted. Parameters in days, as people state them. */
public sealed interface Dwell permits Dwell.Fixed, Dwell.Exponential, Dwell.Lognormal {

    /** Days of dwell of one event. */
    double days(Draws draws, long trial, int event);

    /** The mean of a dwell cut at {@code limit} days: {@code E min(D, limit)}, the integral of {@code P(D > a)} up to there. */
    double meanDaysUpTo(double limit);

    /**
     * How many days ago somebody came who is still inside and came at most {@code limit} days ago, at a constant rate:
     * the age a has a density in proportion to {@code P(D > a)}.
     *
     * @param uniform a uniform deviate, inverted
     */
    double daysInside(double limit, double uniform);

    /** The whole dwell of somebody who has been inside for {@code days} already, from a uniform deviate. */
    double daysGivenMoreThan(double days, double uniform);

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

        @Override
        public double meanDaysUpTo(double limit) {
            return Math.min(days, limit);
        }

        @Override
        public double daysInside(double limit, double uniform) {
            return uniform * Math.min(days, limit);
        }

        @Override
        public double daysGivenMoreThan(double already, double uniform) {
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

        @Override
        public double meanDaysUpTo(double limit) {
            return meanDays == 0 ? 0 : -meanDays * StrictMath.expm1(-limit / meanDays);
        }

        @Override
        public double daysInside(double limit, double uniform) {
            return -meanDays * StrictMath.log1p(uniform * StrictMath.expm1(-limit / meanDays));
        }

        @Override
        public double daysGivenMoreThan(double already, double uniform) {
            return already - meanDays * StrictMath.log(uniform);
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

        @Override
        public double meanDaysUpTo(double limit) {
            if (certain() || limit <= 0) {
                return Math.min(medianDays, limit);
            }
            double z = z(limit);
            double mean = medianDays * StrictMath.exp(0.5 * sigma * sigma);
            return mean * NormalLaw.below(z - sigma) + limit * NormalLaw.above(z);
        }

        /** By Newton's steps from the left: the integral is concave, so none of them goes too far. */
        @Override
        public double daysInside(double limit, double uniform) {
            double reached = uniform * meanDaysUpTo(limit);
            double days = reached;
            for (int step = 0; step < 100 && !certain(); step++) {
                double next = days + (reached - meanDaysUpTo(days)) / NormalLaw.above(z(days));
                if (!(next > days) || next > limit) {
                    break;
                }
                days = next;
            }
            return days;
        }

        @Override
        public double daysGivenMoreThan(double already, double uniform) {
            if (certain()) {
                return medianDays;
            }
            double from = already > 0 ? z(already) : Double.NEGATIVE_INFINITY;
            double z = NormalLaw.beyond(from, uniform * NormalLaw.above(from));
            return Math.max(already, medianDays * StrictMath.exp(sigma * z));
        }

        private boolean certain() {
            return sigma == 0 || medianDays == 0;
        }

        private double z(double days) {
            return StrictMath.log(days / medianDays) / sigma;
        }
    }
}
