package escrowsim.summary;

/**
 * A simulated value with its Monte Carlo error. It covers the luck of the draw only: more trials shrink it, better inputs
 * do not.
 *
 * @param standardError Monte Carlo standard error of {@code value}
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval; infinite where nothing bounds it
 * @param trials worlds simulated
 * @param events worlds that the value rests on: those in which it happened
 */
public record Estimate(
        double value, double standardError, double low, double high, IntervalMethod method, long trials, long events) {

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "an estimate must lie in its interval: " + value + " is not between " + low + " and " + high);
        }
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("a standard error must be 0 or more, was " + standardError);
        }
        if (events < 0 || events > trials) {
            throw new IllegalArgumentException("events must be between 0 and the " + trials + " trials, was " + events);
        }
    }

    /** Known without simulation, such as the exposure of escrow that does not exist. */
    public static Estimate exact(double value, long trials) {
        return new Estimate(value, 0, value, value, IntervalMethod.EXACT, trials, 0);
    }

    /** A probability from the number of trials in which its event happened. */
    public static Estimate ofProbability(long events, long trials) {
        double share = (double) events / trials;
        return new Estimate(
                share,
                Math.sqrt(share * (1 - share) / trials),
                Math.min(share, ClopperPearson.low(events, trials, Quantiles.LEVEL)),
                Math.max(share, ClopperPearson.high(events, trials, Quantiles.LEVEL)),
                IntervalMethod.CLOPPER_PEARSON,
                trials,
                events);
    }

    /** The same with something added that is known. */
    Estimate plus(double known) {
        return new Estimate(value + known, standardError, low + known, high + known, method, trials, events);
    }

    /** The same in another unit. */
    Estimate times(double factor) {
        return new Estimate(
                factor * value, factor * standardError, factor * low, factor * high, method, trials, events);
    }
}
