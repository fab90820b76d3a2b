package escrowsim.reproduction;

import java.util.Locale;

/** How a reproduced value stands to the printed one. */
public enum Verdict {
    /** The same number. */
    MATCH,
    /** The printed value is ours, rounded to the digits that were printed. */
    MATCH_WITHIN_ROUNDING,
    /** No further away than the claim allows. */
    MATCH_WITHIN_TOLERANCE,
    /** No further away than the luck of the draw explains. */
    MATCH_WITHIN_MONTE_CARLO_ERROR,
    MISMATCH,
    /** Nothing was computed: data or inputs are not published. */
    NOT_RUN;

    /** Such as {@code match-within-rounding}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean matches() {
        return this != MISMATCH && this != NOT_RUN;
    }
}
