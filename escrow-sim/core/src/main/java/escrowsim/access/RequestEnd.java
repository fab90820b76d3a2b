package escrowsim.access;

import java.util.Locale;

/** How a lawful request ends: at the first stage of the funnel that stops it, or of use. In the order of the stages. */
public enum RequestEnd {
    NOT_ON_SERVICE(1, "the target did not use the service"),
    DISPLACED_ORDINARY(2, "an ordinary target had left the service"),
    DISPLACED_ORGANISED(3, "an organised target had left the service"),
    OBTAINABLE_OTHERWISE(4, "other lawful means gave the same"),
    NO_LONGER_RETAINED(5, "the traffic or its keys were no longer kept"),
    TOO_EXPENSIVE(6, "the search for the rest of the key cost more than allowed"),
    CUSTODIANS_OUT(7, "custodians were out after an incident"),
    NOT_ANSWERED(8, "no qualified set of custodians answered"),
    TOO_LATE(9, "the answer came too late to be of use"),
    NOT_OPENED(10, "the design opens only a share of the traffic, and this was not in it"),
    NOT_USEFUL(11, "the content did not matter"),
    USEFUL(12, "useful, and not to be had otherwise");

    private final int stage;
    private final String reason;

    RequestEnd(int stage, String reason) {
        this.stage = stage;
        this.reason = reason;
    }

    /** The word that tables use, such as {@code too_late}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the stage, from 1. */
    public int stage() {
        return stage;
    }

    /** Why, in words for a reader. */
    public String reason() {
        return reason;
    }

    /** Whether custodians opened something: an answer that comes late, or does not matter, was an access all the same. */
    public boolean isAccess() {
        return compareTo(TOO_LATE) >= 0;
    }
}
