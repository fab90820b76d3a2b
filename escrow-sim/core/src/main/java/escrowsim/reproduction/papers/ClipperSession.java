package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.crypto.historic.ClipperChip;
import escrowsim.crypto.historic.Leaf;
import escrowsim.crypto.historic.Skipjack;
import escrowsim.reproduction.sampling.DrawnBytes;
import java.util.Arrays;

/** What two chips have agreed on, and what the agents of the sender's chip hold. */
final class ClipperSession {

    private final byte[] sessionKey;
    private final byte[] iv;
    private final byte[] unitKey;
    private final byte[] familyKey;

    ClipperSession(Draws keys, long number) {
        sessionKey = DrawnBytes.of(keys, number, 0, Skipjack.KEY_BYTES);
        iv = DrawnBytes.of(keys, number, 1, Skipjack.BLOCK_BYTES);
        unitKey = DrawnBytes.of(keys, number, 2, Skipjack.KEY_BYTES);
        familyKey = DrawnBytes.of(keys, number, 3, Skipjack.KEY_BYTES);
    }

    ClipperChip.Receiver receiver() {
        return new ClipperChip(new byte[Leaf.UNIT_ID_BYTES], unitKey, familyKey).receiver(sessionKey, iv);
    }

    Skipjack familyCipher() {
        return new Skipjack(familyKey);
    }

    /** Whether the agents find the session key in a field. */
    boolean agentsRead(byte[] leaf) {
        byte[] wrapped = Leaf.opened(leaf, familyCipher()).wrappedKey().toArray();
        return Arrays.equals(new Skipjack(unitKey).unwrapKey(wrapped), sessionKey);
    }
}
