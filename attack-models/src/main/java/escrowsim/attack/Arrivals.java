package escrowsim.attack;

/** Event times by successive gaps. */
sealed interface Arrivals {

    /** Time of event number {@code event}, given the time of the one before it, in years. */
    double next(Draws draws, long trial, int event, double previousYear);

    /** In which trials something may arrive within so many years: see {@link EventSource#mayHappen}. */
    default long mayHappen(Draws draws, long firstTrial, double years) {
        return EventSource.ALL;
    }

    /** How many arrive within so many years on average, or a little more. */
    double expectedWithin(double years);

    /** Whether nothing can ever arrive. */
    boolean never();

    /** A Poisson process. */
    record Poisson(double eventsPerYear) implements Arrivals {

        /** Above the rounding of a division. */
        private static final double SLACK = 1 + 1e-12;

        public Poisson {
            Rates.require("the rate of events per year", eventsPerYear);
        }

        @Override
        public double next(Draws draws, long trial, int event, double previousYear) {
            return previousYear + draws.exponential(trial, event, Mark.GAP) / eventsPerYear;
        }

        /** Where fewer than one is expected: else most trials have one, and it would be drawn twice. */
        @Override
        public long mayHappen(Draws draws, long firstTrial, double years) {
            double within = eventsPerYear * years * SLACK;
            if (within > 1) {
                return EventSource.ALL;
            }
            long trials = 0;
            for (int t = 0; t < EventSource.TRIALS_AT_ONCE; t++) {
                trials |= draws.exponential(firstTrial + t, 0, Mark.GAP) < within ? 1L << t : 0;
            }
            return trials;
        }

        @Override
        public double expectedWithin(double years) {
            return eventsPerYear * years;
        }

        @Override
        public boolean never() {
            return eventsPerYear == 0;
        }
    }

    /** One after the other at the same distance, the first a distance after the start. */
    record Regular(double everyYears) implements Arrivals {
        public Regular {
            if (!(everyYears > 0)) {
                throw new IllegalArgumentException("events must be more than 0 years apart, were " + everyYears);
            }
        }

        @Override
        public double next(Draws draws, long trial, int event, double previousYear) {
            return (event + 1.0) * everyYears;
        }

        @Override
        public double expectedWithin(double years) {
            return years / everyYears;
        }

        @Override
        public boolean never() {
            return everyYears == Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Each of {@code people} turns once, at an exponential time; every {@code needed}-th of them completes a group of
     * colluders. The gaps between the order statistics of exponentials are themselves exponential, the j-th with rate
     * {@code (people - j) * perPersonYear} (Rényi 1953).
     */
    record Colluders(long people, double perPersonYear, int needed) implements Arrivals {
        @Override
        public double next(Draws draws, long trial, int event, double previousYear) {
            double year = previousYear;
            for (long turned = (long) event * needed; turned < (long) (event + 1) * needed; turned++) {
                if (turned >= people) {
                    return Double.POSITIVE_INFINITY;
                }
                int person = Math.toIntExact(turned);
                year += draws.exponential(trial, person, Mark.GAP) / ((people - turned) * perPersonYear);
            }
            return year;
        }

        @Override
        public double expectedWithin(double years) {
            return people * -StrictMath.expm1(-perPersonYear * years) / needed;
        }

        @Override
        public boolean never() {
            return perPersonYear == 0 || people < needed;
        }
    }
}
