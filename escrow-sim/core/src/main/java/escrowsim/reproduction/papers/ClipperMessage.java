package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.crypto.historic.ClipperChip;
import escrowsim.crypto.historic.Leaf;
import escrowsim.crypto.historic.Skipjack;
import escrowsim.reproduction.sampling.DrawnBytes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A message as it is intercepted, and what it said. */
final class ClipperMessage {

    private final int serial;
    private final byte[] leaf;
    private final byte[] iv;
    private final byte[] text;
    private final byte[] plaintext;

    /** Sent by the chip of this serial number. */
    ClipperMessage(int serial, byte[] unitKey, byte[] familyKey, Draws keys, long number) {
        byte[] sessionKey = DrawnBytes.of(keys, number, 0, Skipjack.KEY_BYTES);
        byte[] unitId = ByteBuffer.allocate(Leaf.UNIT_ID_BYTES).putInt(serial).array();
        ClipperChip sender = new ClipperChip(unitId, unitKey, familyKey);
        this.serial = serial;
        iv = DrawnBytes.of(keys, number, 1, Skipjack.BLOCK_BYTES);
        plaintext = DrawnBytes.of(keys, number, 2, Skipjack.BLOCK_BYTES);
        text = new Skipjack(sessionKey).encrypt(plaintext);
        leaf = sender.leaf(sessionKey, iv);
        if (!sender.receiver(sessionKey, iv).accepts(leaf)) {
            throw new AssertionError("a receiver accepts the field of an honest sender");
        }
    }

    /** From the field to the chip, from its unit key to the session key, from there to the text. */
    boolean opensWith(byte[] unitKey, byte[] familyKey) {
        Leaf opened = Leaf.opened(leaf, new Skipjack(familyKey));
        byte[] sessionKey = new Skipjack(unitKey).unwrapKey(opened.wrappedKey().toArray());
        return ByteBuffer.wrap(opened.unitId().toArray()).getInt() == serial
                && ClipperChip.checksum(sessionKey, iv).equals(opened.checksum())
                && Arrays.equals(new Skipjack(sessionKey).decrypt(text), plaintext);
    }
}
