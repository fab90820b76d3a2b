package escrowsim.reproduction;

import escrowsim.attack.Draws;
import escrowsim.random.Streams;
import java.util.OptionalLong;

/**
 * What a run may choose for itself.
 *
 * @param threads changes nothing but the time
 * @param trials repetitions of everything simulated; empty for as many as the analysis was published with
 */
public record Run(String seed, int threads, OptionalLong trials, Progress progress) {

    /** The seed of all published results. */
    public static final String SEED = "20260101";

    public Run {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, was " + threads);
        }
        if (trials.isPresent() && trials.getAsLong() < 2) {
            throw new IllegalArgumentException("trials must be 2 or more, was " + trials.getAsLong());
        }
    }

    /** As published. */
    public static Run asPublished(int threads) {
        return new Run(SEED, threads, OptionalLong.empty(), Progress.NONE);
    }

    public Run withSeed(String other) {
        return new Run(other, threads, trials, progress);
    }

    public Run withTrials(long count) {
        return new Run(seed, threads, OptionalLong.of(count), progress);
    }

    public Run watchedBy(Progress watcher) {
        return new Run(seed, threads, trials, watcher);
    }

    /** The same run as one part of a longer one, for whoever listens. */
    public Run part(double from, double to) {
        return watchedBy(share -> progress.done(from + share * (to - from)));
    }

    /** The same run, unheard. */
    public Run unheard() {
        return watchedBy(Progress.NONE);
    }

    public long trials(long published) {
        return trials.orElse(published);
    }

    /** Whether this run can be compared byte for byte. */
    boolean published() {
        return seed.equals(SEED) && trials.isEmpty();
    }

    /** The random numbers of one role of an analysis. */
    public Draws draws(String analysis, String role) {
        return new Streams(seed).role(analysis, role);
    }
}
