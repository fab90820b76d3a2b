package escrowsim.access;

import escrowsim.attack.Draws;
import escrowsim.attack.Randomness;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The lawful side of single worlds. World i has the same requests in every design, and of them each design opens its share.
 *
 * <p>Thinning a Poisson count binomially leaves a Poisson count, so over many worlds these are the counts whose means
 * {@link LawfulFunnel} gives. Immutable, for any number of threads.
 */
public final class LawfulWorlds {

    /** With names in brackets, as no attack and custodian of a scenario can have. */
    private static final String ROLE = "lawful";

    private final Draws requests;
    private final Draws accesses;
    private final Draws useful;
    private final Draws wrongful;
    private final Draws median;
    private final Optional<AnswerTimes> answers;
    private final double requestsMean;
    private final double accessShare;
    private final double usefulShareOfAccesses;
    private final double wrongfulShareOfAccesses;

    public LawfulWorlds(LawfulFunnel funnel, Randomness randomness) {
        FunnelCounts counts = funnel.overHorizon();
        this.requests = randomness.role(ROLE, "(requests)");
        this.accesses = randomness.role(ROLE, "(accesses)");
        this.useful = randomness.role(ROLE, "(useful)");
        this.wrongful = randomness.role(ROLE, "(wrongful)");
        this.median = randomness.role(ROLE, "(median)");
        this.answers = funnel.answering();
        this.requestsMean = counts.requests();
        this.accessShare = part(counts.accesses(), counts.requests());
        this.usefulShareOfAccesses = part(counts.useful(), counts.accesses());
        this.wrongfulShareOfAccesses = part(counts.wrongful(), counts.accesses());
    }

    private static double part(double some, double all) {
        return all == 0 ? 0 : Math.min(1, some / all);
    }

    /** World number {@code trial}; the same whenever it is asked for. */
    public LawfulWorld world(long trial) {
        long all = PoissonDraw.sample(requests, trial, requestsMean);
        long opened = BinomialDraw.sample(accesses, trial, all, accessShare);
        return new LawfulWorld(
                all,
                opened,
                BinomialDraw.sample(useful, trial, opened, usefulShareOfAccesses),
                BinomialDraw.sample(wrongful, trial, opened, wrongfulShareOfAccesses),
                medianHours(trial, opened));
    }

    /** Of so many independent answers. */
    private OptionalDouble medianHours(long trial, long opened) {
        if (opened == 0 || answers.isEmpty()) {
            return OptionalDouble.empty();
        }
        double level = OrderStatistic.medianLevel(opened, median.uniform(trial, 0, 0));
        return OptionalDouble.of(answers.get().quantileHours(level));
    }
}
