package escrowsim.crypto.historic;

import escrowsim.crypto.Bytes;
import java.util.Arrays;

/**
 * A chip of the Escrowed Encryption Standard: it sends a field with every session, and receives nothing without one that
 * belongs to the session. For one thread.
 */
public final class ClipperChip {

    private final Bytes unitId;
    private final Skipjack unitKey;
    private final Skipjack familyKey;

    public ClipperChip(byte[] unitId, byte[] unitKey, byte[] familyKey) {
        this.unitId = Bytes.copyOf(unitId);
        this.unitKey = new Skipjack(unitKey);
        this.familyKey = new Skipjack(familyKey);
    }

    /** The field that this chip sends. */
    public byte[] leaf(byte[] sessionKey, byte[] iv) {
        Bytes wrapped = Bytes.copyOf(unitKey.wrapKey(sessionKey));
        return new Leaf(unitId, wrapped, checksum(sessionKey, iv)).sealed(familyKey);
    }

    /** A receiver that has agreed on this session key and vector; it lets the sender in or not. */
    public Receiver receiver(byte[] sessionKey, byte[] iv) {
        return new Receiver(familyKey, checksum(sessionKey, iv));
    }

    /** Sixteen bits of the initialisation vector under the session key. */
    public static Bytes checksum(byte[] sessionKey, byte[] iv) {
        return Bytes.copyOf(Arrays.copyOf(new Skipjack(sessionKey).encrypt(iv), Leaf.CHECKSUM_BYTES));
    }

    /** The receiving end of one session. For one thread. */
    public static final class Receiver {

        private final Skipjack familyKey;
        private final byte[] expected;
        private final byte[] text = new byte[Leaf.BYTES];

        Receiver(Skipjack familyKey, Bytes expected) {
            this.familyKey = familyKey;
            this.expected = expected.toArray();
        }

        public boolean accepts(byte[] leaf) {
            System.arraycopy(leaf, 0, text, 0, Leaf.BYTES);
            Leaf.decrypt(text, familyKey);
            return Arrays.equals(text, Leaf.BYTES - Leaf.CHECKSUM_BYTES, Leaf.BYTES, expected, 0, expected.length);
        }
    }
}
