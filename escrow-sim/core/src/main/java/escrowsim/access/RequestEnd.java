package escrowsim.access;

import java.util.Locale;

/** How a lawful request ends: at the first stage of the funnel that stops it, or of use. In the order of the stages. */
public enum RequestEnd {
    NOT_ON_SERVICE("the target did not use the service"),
    DISPLACED_ORDINARY("an ordinary target had left the service"),
    DISPLACED_ORGANISED("an organised target had left the service"),
    OBTAINABLE_OTHERWISE("other lawful means gave the same"),
    NO_LONGER_RETAINED("the traffic or its keys were no longer kept"),
    NOT_ANSWERED("no qualified set of custodians answered"),
    TOO_LATE("the answer came too late to be of use"),
    NOT_USEFUL("the content did not matter"),
    USEFUL("useful, and not to be had otherwise");

    private final String reason;

    RequestEnd(String reason) {
        this.reason = reason;
    }

    /** The word that tables use, such as {@code too_late}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
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
