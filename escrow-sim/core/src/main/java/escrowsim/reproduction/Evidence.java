package escrowsim.reproduction;

import java.util.Locale;

/** How well a printed value is known. A value from memory is no claim, so there is no word for it. */
public enum Evidence {
    /** Read in the full text. */
    VERIFIED,
    /** Read in the abstract. */
    ABSTRACT,
    /** Read in a work that quotes it. */
    SECONDARY,
    /** Our arithmetic on printed numbers. */
    COMPUTED,
    /** Chosen so that printed numbers come out. */
    FITTED,
    /** Somebody's judgement. */
    JUDGEMENT;

    static Evidence of(String id) {
        for (Evidence evidence : values()) {
            if (evidence.id().equals(id)) {
                return evidence;
            }
        }
        throw new IllegalArgumentException("evidence must be one of "
                + java.util.Arrays.stream(values()).map(Evidence::id).collect(java.util.stream.Collectors.joining(", "))
                + ", was " + id);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
