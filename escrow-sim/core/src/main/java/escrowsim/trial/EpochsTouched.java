package escrowsim.trial;

/**
 * Counts the epochs that pieces of sending times touch. These come in the order of time, so an epoch that two of them touch is the
 * last of one and the first of the next. Mutable.
 */
final class EpochsTouched {

    private long counted;

    void clear() {
        counted = 0;
    }

    /** The epochs between two times that no piece before touched; none where keys evolve. */
    long count(Epochs epochs, double fromYear, double toYear) {
        if (epochs.continuous()) {
            return 0;
        }
        long end = epochs.begunBefore(toYear);
        long more = Math.max(0, end - Math.max(counted, epochs.endedBy(fromYear)));
        counted = end;
        return more;
    }
}
