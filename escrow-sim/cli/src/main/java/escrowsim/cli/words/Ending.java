package escrowsim.cli.words;

/** How a run came to its end. */
public enum Ending {
    /** All trials that were asked for. */
    ALL_TRIALS,
    /** As precise as asked for, at the latest at its last trial. */
    PRECISE,
    /** Stopped by {@code --max-trials} or {@code --max-time} before that. */
    NOT_PRECISE,
    /** Stopped by the user; it can be continued. */
    INTERRUPTED
}
