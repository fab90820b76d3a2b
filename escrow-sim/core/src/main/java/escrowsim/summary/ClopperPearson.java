package escrowsim.summary;

/**
 * The exact interval for a probability after {@code events} in {@code trials}: it covers the truth at least as often as it
 * says, whatever the truth is.
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934)</a>
 */
public final class ClopperPearson {

    private ClopperPearson() {}

    public static double low(long events, long trials, double confidence) {
        require(events, trials, confidence);
        return events == 0 ? 0 : Quantiles.beta((double) events, trials - events + 1.0, (1 - confidence) / 2);
    }

    public static double high(long events, long trials, double confidence) {
        require(events, trials, confidence);
        return events == trials
                ? 1
                : Quantiles.betaFromAbove(events + 1.0, (double) (trials - events), (1 - confidence) / 2);
    }

    /** After no event at all, the probability is below {@code 1 - (1 - confidence)^(1/trials)}: the one-sided bound. */
    public static double highAfterNone(long trials, double confidence) {
        require(0, trials, confidence);
        return -StrictMath.expm1(StrictMath.log1p(-confidence) / trials);
    }

    private static void require(long events, long trials, double confidence) {
        if (trials < 1 || events < 0 || events > trials) {
            throw new IllegalArgumentException(
                    "events must be between 0 and the number of trials, was " + events + " of " + trials);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
    }
}
