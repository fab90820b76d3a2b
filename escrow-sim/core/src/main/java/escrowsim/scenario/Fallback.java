package escrowsim.scenario;

/** What holds if a setting is left out. */
public sealed interface Fallback {

    Fallback REQUIRED = new Required();
    Fallback NOTHING = new Nothing();

    /** It may not be left out. */
    record Required() implements Fallback {}

    /** Then there is none: what it would describe does not happen. */
    record Nothing() implements Fallback {}

    /**
     * A documented value.
     *
     * @param value as it would be written
     * @param range90 as {@code [low, high]}; may be empty
     * @param quality low, medium, high; empty for a convention
     * @param source a reference, or the reason for a convention
     */
    record Value(String value, String range90, String quality, String source) implements Fallback {}
}
