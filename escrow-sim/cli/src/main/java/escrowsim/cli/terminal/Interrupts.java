package escrowsim.cli.terminal;

/** Ctrl-C. */
@FunctionalInterface
public interface Interrupts {

    /** Runs {@code action} when the user interrupts, and then ends; until the guard is closed. */
    Guard during(Runnable action);

    /**
     * Runs {@code first} when the user interrupts, and goes on; runs {@code second} when the user does so again, and ends. Where
     * the system cannot tell, the first ends it.
     */
    default Guard asking(Runnable first, Runnable second) {
        return during(second);
    }

    /** The stretch of a run in which an interruption needs an answer. */
    interface Guard extends AutoCloseable {
        @Override
        void close();
    }
}
