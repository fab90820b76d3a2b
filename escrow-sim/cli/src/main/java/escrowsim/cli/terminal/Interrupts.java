package escrowsim.cli.terminal;

/** Ctrl-C. */
@FunctionalInterface
public interface Interrupts {

    /** Runs {@code action} when the user interrupts, until the guard is closed. */
    Guard during(Runnable action);

    /** The stretch of a run in which an interruption needs an answer. */
    interface Guard extends AutoCloseable {
        @Override
        void close();
    }
}
