package escrowsim.attack;

import java.util.Optional;

/** One point process of one attack, ready to run. For one thread: it remembers what its trial has drawn. */
public sealed interface EventSource permits IncidentSource, RequestSource {

    /** So many trials are asked about at once. */
    int TRIALS_AT_ONCE = Long.SIZE;

    /** Tells the sink all events of one trial before the horizon, in the order of their times. */
    void run(long trial, double horizonYears, IncidentSink sink);

    /**
     * In which of the next {@value #TRIALS_AT_ONCE} trials it may have events: bit t is 0 where trial {@code firstTrial + t} has none
     * before the horizon. Most sources have none in most trials, and that is found faster for many trials in a row than for
     * one among other things.
     */
    default long mayHappen(long firstTrial, double horizonYears) {
        return ALL;
    }

    /** Nothing is known. */
    long ALL = -1;

    /** How many custodians its events hit, or find willing, in a world on average; an event that meets nobody counts as one. */
    double expectedHits(double horizonYears);

    /** The law of its incidents, if they are a Poisson process of constant rate; empty for anything else. */
    default Optional<SteadyIncidents> steady() {
        return Optional.empty();
    }
}
