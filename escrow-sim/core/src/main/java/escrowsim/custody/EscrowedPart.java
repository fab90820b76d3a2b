package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The part of a key that is escrowed, as it travels inside another wrapped key: encapsulation's length (2), encapsulation,
 * ciphertext.
 */
final class EscrowedPart {

    private EscrowedPart() {}

    static Bytes joined(Hpke.Sealed part) {
        byte[] encapsulation = part.encapsulation().toArray();
        byte[] ciphertext = part.ciphertext().toArray();
        return Bytes.copyOf(ByteBuffer.allocate(Short.BYTES + encapsulation.length + ciphertext.length)
                .putShort((short) encapsulation.length)
                .put(encapsulation)
                .put(ciphertext)
                .array());
    }

    /** The part of a message's key, if these who work together get it out. */
    static Optional<Secret> opened(Coalition withKeys, WrappedKey whole, byte[] message) throws RefusedException {
        Hpke.Sealed part = split(whole.sealed().encapsulation());
        return withKeys.contentKey(new WrappedKey(whole.epoch(), part), message);
    }

    static Hpke.Sealed split(Bytes joined) throws RefusedException {
        byte[] bytes = joined.toArray();
        int length = bytes.length < Short.BYTES ? 0 : ByteBuffer.wrap(bytes).getShort() & 0xFFFF;
        int end = Short.BYTES + length;
        if (end > bytes.length) {
            throw new RefusedException(Refusal.TRUNCATED, "the escrowed part of the key is cut short");
        }
        return new Hpke.Sealed(
                Bytes.copyOf(Arrays.copyOfRange(bytes, Short.BYTES, end)),
                Bytes.copyOf(Arrays.copyOfRange(bytes, end, bytes.length)));
    }
}
