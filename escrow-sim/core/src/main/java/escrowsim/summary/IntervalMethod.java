package escrowsim.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an interval was made. The word stands beside the interval in every table. */
public enum IntervalMethod {
    /** Known without simulation. */
    EXACT,
    /** For probabilities: never too narrow, at zero and at all events too. */
    CLOPPER_PEARSON,
    /** Mean plus or minus 1.96 standard errors; for means to which many worlds contribute. */
    NORMAL,
    /** For means of amounts to which few worlds contribute; see {@link Means}. */
    GAMMA,
    /** For rare worlds, each with its weight: normal from 50 effective worlds on, gamma below. */
    WEIGHTED,
    /** For means over few worlds, and mean differences in which few worlds differ. */
    STUDENT_T,
    /** For differences of probabilities in the same worlds; see {@link Tango}. */
    TANGO,
    /** No world differed: the chance that one does, times the most it could differ by. */
    BOUNDED,
    /**
     * Inputs were drawn, and worlds of one draw are alike: the interval of as many independent worlds, wider by the root of
     * the design effect and by Student's t for the number of draws.
     */
    CLUSTERED,
    /** Two intervals combined as if independent; see {@link Combined}. */
    SQUARE_AND_ADD;

    /** The method that a table names. */
    public static Optional<IntervalMethod> of(String id) {
        return Arrays.stream(values()).filter(method -> method.id().equals(id)).findFirst();
    }

    /** Such as {@code clopper-pearson}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
