package escrowsim.crypto.historic;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How the unit keys of a tray of chips were to be made in 1993: from two seeds, one brought by each escrow agent, and each
 * chip's serial number. For i = 1, 2, 3 the block {@code E[D[E[N_i; S1]; S2]; S1]} is computed, N_i being the serial of 30
 * bits and a fixed pad of 34; of the 192 bits the first 160 become the two components.
 *
 * <p>The pads were never published; ours count the blocks. For one thread.
 */
public final class ProgrammingSession {

    public static final int SERIAL_BITS = 30;

    private static final int PAD_BITS = 34;
    private static final int BLOCKS = 3;

    private final Skipjack first;
    private final Skipjack second;

    /**
     * A session with these seeds.
     *
     * @param seed1 S1, 80 bits
     * @param seed2 S2, 80 bits
     */
    public ProgrammingSession(byte[] seed1, byte[] seed2) {
        first = new Skipjack(seed1);
        second = new Skipjack(seed2);
    }

    public UnitComponents componentsOf(int serial) {
        if (serial < 0 || serial >= 1 << SERIAL_BITS) {
            throw new IllegalArgumentException("a serial number has 30 bits, was " + serial);
        }
        byte[] blocks = new byte[BLOCKS * Skipjack.BLOCK_BYTES];
        for (int i = 0; i < BLOCKS; i++) {
            long padded = ((long) serial << PAD_BITS) | (i + 1);
            byte[] block =
                    ByteBuffer.allocate(Skipjack.BLOCK_BYTES).putLong(padded).array();
            byte[] made = first.encrypt(second.decrypt(first.encrypt(block)));
            System.arraycopy(made, 0, blocks, i * Skipjack.BLOCK_BYTES, Skipjack.BLOCK_BYTES);
        }
        return new UnitComponents(
                Arrays.copyOf(blocks, Skipjack.KEY_BYTES),
                Arrays.copyOfRange(blocks, Skipjack.KEY_BYTES, 2 * Skipjack.KEY_BYTES));
    }
}
