package escrowsim.crypto.historic;

import escrowsim.crypto.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The law enforcement access field in the clear: 128 bits that say which chip encrypts, hold the session key for those who
 * hold the chip's unit key, and show the receiver's chip that they belong to this session.
 *
 * <p>The sizes are published, their order in the field and its encryption are not; both are our own here.
 */
public record Leaf(Bytes unitId, Bytes wrappedKey, Bytes checksum) {

    public static final int UNIT_ID_BYTES = 4;
    public static final int CHECKSUM_BYTES = 2;
    public static final int BYTES = UNIT_ID_BYTES + Skipjack.KEY_BYTES + CHECKSUM_BYTES;

    private static final int HALF = Skipjack.BLOCK_BYTES;

    /** The field that these bytes are, in the clear. */
    public static Leaf of(byte[] text) {
        return new Leaf(
                Bytes.copyOf(Arrays.copyOf(text, UNIT_ID_BYTES)),
                Bytes.copyOf(Arrays.copyOfRange(text, UNIT_ID_BYTES, BYTES - CHECKSUM_BYTES)),
                Bytes.copyOf(Arrays.copyOfRange(text, BYTES - CHECKSUM_BYTES, BYTES)));
    }

    public static Leaf opened(byte[] sealed, Skipjack familyKey) {
        byte[] text = sealed.clone();
        decrypt(text, familyKey);
        return of(text);
    }

    /** Encrypted under the family key: two blocks chained there and back, so that every bit depends on all. */
    public byte[] sealed(Skipjack familyKey) {
        byte[] text = ByteBuffer.allocate(BYTES)
                .put(unitId.toArray())
                .put(wrappedKey.toArray())
                .put(checksum.toArray())
                .array();
        familyKey.encrypt(text, 0);
        addHalf(text, 0, HALF);
        familyKey.encrypt(text, HALF);
        addHalf(text, HALF, 0);
        familyKey.encrypt(text, 0);
        return text;
    }

    /** Undoes the encryption under the family key, in place. */
    static void decrypt(byte[] text, Skipjack familyKey) {
        familyKey.decrypt(text, 0);
        addHalf(text, HALF, 0);
        familyKey.decrypt(text, HALF);
        addHalf(text, 0, HALF);
        familyKey.decrypt(text, 0);
    }

    private static void addHalf(byte[] text, int from, int to) {
        for (int i = 0; i < HALF; i++) {
            text[to + i] ^= text[from + i];
        }
    }
}
