package escrowsim.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What one uncertain input does to one outcome of a design. */
public sealed interface Influence permits Effect, VarianceShare, RankCorrelation {

    /** The path of the input. */
    String input();

    OutcomeMetric metric();

    /** Worlds simulated at each point. */
    long trials();

    /** What inputs are ranked by; the larger, the more this one matters. */
    double size();

    Finding finding();

    /** What may be said of an influence. */
    enum Finding {
        DETECTED("detected"),
        NOT_DETECTED("no effect detected"),
        /** An influence that would matter could hide in the interval. */
        TOO_FEW_TRIALS("too few trials to tell");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        /** The word in tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The words in sentences. */
        public String words() {
            return words;
        }
    }

    /** Of one outcome, what matters most first; inputs that matter alike by their paths. */
    static <I extends Influence> List<I> ranked(List<I> influences) {
        List<I> ranked = new ArrayList<>(influences);
        ranked.sort(Comparator.comparingDouble(I::size).reversed().thenComparing(I::input));
        return ranked;
    }
}
