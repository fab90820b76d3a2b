package escrowsim.story;

import escrowsim.trial.Standing;
import escrowsim.trial.Years;
import java.util.Optional;

/**
 * One line of a story.
 *
 * @param actor who, or what
 * @param event what it does
 * @param standing how near those inside are to a qualified set from then on; empty where nobody's shares count
 * @param effect what comes of it
 */
public record Happening(double year, String actor, String event, Optional<Standing> standing, Effect effect) {

    public double day() {
        return year * Years.DAYS;
    }

    /**
     * What comes of it.
     *
     * @param kind a word that programs can tell apart
     * @param detail the rest; empty for nothing
     */
    public record Effect(Kind kind, String detail) {

        static Effect of(Kind kind) {
            return new Effect(kind, "");
        }

        /** As in {@code granted: 30 days read}. */
        public String words() {
            return detail.isEmpty() ? kind.words() : kind.words() + ": " + detail;
        }
    }

    /** What can come of it. */
    public enum Kind {
        LEAK("leak"),
        MORE("more is readable"),
        KEYS("keys in reach"),
        NOTHING("no effect"),
        EVICTED("evicted"),
        REKEYED("keys replaced"),
        GRANTED("granted"),
        REFUSED("refused");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
