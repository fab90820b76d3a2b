package escrowsim.cli.terminal;

/** The reader of a stream, such as {@code head}, has seen enough: stop, and be content. */
public final class ClosedPipe extends RuntimeException {

    ClosedPipe(Throwable cause) {
        super("the reader of the output has gone", cause);
    }
}
