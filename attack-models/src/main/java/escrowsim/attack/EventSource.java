package escrowsim.attack;

import java.util.Optional;

/** One point process of one attack, ready to run. For one thread: it remembers what its trial has drawn. */
public sealed interface EventSource permits IncidentSource, RequestSource {

    /** Tells the sink all events of one trial before the horizon, in the order of their times. */
    void run(long trial, double horizonYears, IncidentSink sink);

    /** How many custodians its events hit, or find willing, in a world on average; an event that meets nobody counts as one. */
    double expectedHits(double horizonYears);

    /** The law of its incidents, if they are a Poisson process of constant rate; empty for anything else. */
    default Optional<SteadyIncidents> steady() {
        return Optional.empty();
    }
}
