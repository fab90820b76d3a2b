package escrowsim.reproduction;

import java.util.Locale;

/** The verdict that an analysis announces for a claim. Another one is news. */
public enum Documented {
    /** Any of the verdicts that begin with this word. */
    MATCH,
    /** A known deviation; the claim's note explains it. */
    MISMATCH,
    NOT_RUN;

    static Documented of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean agreesWith(Verdict verdict) {
        return switch (this) {
            case MATCH -> verdict.matches();
            case MISMATCH -> verdict == Verdict.MISMATCH;
            case NOT_RUN -> verdict == Verdict.NOT_RUN;
        };
    }
}
