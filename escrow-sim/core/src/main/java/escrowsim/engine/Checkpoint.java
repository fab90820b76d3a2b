package escrowsim.engine;

import java.io.BufferedReader;
import java.io.Writer;

/**
 * The folded state of a run as plain text, one number to a line. Written after any block and read back, a run goes on to the
 * same bits as one that was never stopped. Whoever keeps it adds what run it is of, and a checksum.
 */
public final class Checkpoint {

    private Checkpoint() {}

    public static void write(BlockResult soFar, Writer out) {
        soFar.through(new LedgerText("", out));
    }

    /**
     * Reads up to the end of the state.
     *
     * @throws IllegalArgumentException if it is not that of so many designs
     */
    public static BlockResult read(int designs, BufferedReader in) {
        BlockResult soFar = BlockResult.empty(designs);
        try {
            soFar.through(new LedgerReader("", in));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a count is too large", e);
        }
        return soFar;
    }
}
