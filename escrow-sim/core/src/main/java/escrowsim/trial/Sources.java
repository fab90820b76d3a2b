package escrowsim.trial;

import escrowsim.attack.EventSource;
import escrowsim.attack.IncidentSink;
import java.util.Arrays;
import java.util.List;

/**
 * The sources of events of one design. A world runs only those that may have an event in it, which are few where attacks are
 * rare; that is found out for {@value EventSource#TRIALS_AT_ONCE} trials in a row. One for each thread.
 */
final class Sources {

    private final EventSource[] sources;
    private final double horizonYears;
    /** Words of 64 sources. */
    private final int words;
    /** By trial, then word: bit s is set where source s may have an event. */
    private final long[] stirring;
    /** Of those asked about; before the first, not a number that any begin with. */
    private long firstTrial = -1;

    Sources(List<EventSource> all, double horizonYears) {
        this.sources = all.toArray(EventSource[]::new);
        this.horizonYears = horizonYears;
        this.words = (sources.length + Long.SIZE - 1) / Long.SIZE;
        this.stirring = new long[EventSource.TRIALS_AT_ONCE * words];
    }

    /** Tells the sink all events of one trial, source by source. */
    void run(long trial, IncidentSink sink) {
        long first = trial & -EventSource.TRIALS_AT_ONCE;
        if (first != firstTrial) {
            ask(first);
        }
        int place = (int) (trial - first) * words;
        for (int word = 0; word < words; word++) {
            for (long rest = stirring[place + word]; rest != 0; rest &= rest - 1) {
                sources[word * Long.SIZE + Long.numberOfTrailingZeros(rest)].run(trial, horizonYears, sink);
            }
        }
    }

    private void ask(long first) {
        firstTrial = first;
        Arrays.fill(stirring, 0);
        for (int s = 0; s < sources.length; s++) {
            long trials = sources[s].mayHappen(first, horizonYears);
            for (long rest = trials; rest != 0; rest &= rest - 1) {
                stirring[Long.numberOfTrailingZeros(rest) * words + s / Long.SIZE] |= 1L << s;
            }
        }
    }
}
