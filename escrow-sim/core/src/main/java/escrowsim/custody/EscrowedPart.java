package escrowsim.custody;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.AEADBadTagException;

/**
 * The part of a key that is escrowed, as it travels inside another wrapped key: encapsulation's length (2), encapsulation,
 * ciphertext.
 */
final class EscrowedPart {

    /** A lock serves for one message, so that its nonce may be the same for all. */
    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];

    private EscrowedPart() {}

    /**
     * A message's key under a lock that is made of two parts, of which this one is wrapped for the custodians.
     *
     * @param lock made of the escrowed part and what is not escrowed
     */
    static WrappedKey wrap(
            EscrowKey escrow, UnaryOperator<Secret> lock, byte[] message, Secret contentKey, SecureRandom random) {
        try (Secret part = Secret.random(AesGcm.KEY_BYTES, random);
                Secret whole = lock.apply(part)) {
            Hpke.Sealed escrowed = escrow.wrap(message, part, random).sealed();
            byte[] locked = AesGcm.seal(whole, NONCE, WrappedKey.info(escrow.epoch()), contentKey.copy());
            return new WrappedKey(escrow.epoch(), new Hpke.Sealed(joined(escrowed), Bytes.copyOf(locked)));
        }
    }

    /** The message's key, with the whole lock. */
    static Secret unlock(WrappedKey wrapped, Secret lock) throws AEADBadTagException {
        return Secret.copyOf(AesGcm.open(
                lock,
                NONCE,
                WrappedKey.info(wrapped.epoch()),
                wrapped.sealed().ciphertext().toArray()));
    }

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
