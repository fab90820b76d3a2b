package escrowsim.summary;

/** What an interval for a difference allows to be said. Never "no difference", "proves" or "significant". */
public enum Verdict {
    HIGHER("higher", "higher"),
    LOWER("lower", "lower"),
    NOT_DETECTED("not-detected", "no detectable difference");

    private final String id;
    private final String words;

    Verdict(String id, String words) {
        this.id = id;
        this.words = words;
    }

    static Verdict of(double low, double high) {
        if (low > 0) {
            return HIGHER;
        }
        return high < 0 ? LOWER : NOT_DETECTED;
    }

    /** The word in tables. */
    public String id() {
        return id;
    }

    /** The words in sentences. */
    public String words() {
        return words;
    }
}
