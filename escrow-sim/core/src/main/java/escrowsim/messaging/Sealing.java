package escrowsim.messaging;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * How every message is sealed: by AES-256-GCM under a content key of its own, with what identifies it and the escrowed key as
 * associated data, so that neither can be changed or taken off.
 */
final class Sealing {

    /** A content key seals one message, so every message can have the same nonce. */
    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];

    private static final byte ESCROWED = 1;

    private Sealing() {}

    static Bytes seal(byte[] identifier, Optional<WrappedKey> escrowed, Secret contentKey, byte[] plaintext) {
        return Bytes.copyOf(AesGcm.seal(contentKey, NONCE, associatedData(identifier, escrowed), plaintext));
    }

    static byte[] open(
            byte[] identifier, int number, Optional<WrappedKey> escrowed, Bytes ciphertext, Secret contentKey)
            throws RefusedException {
        try {
            return AesGcm.open(contentKey, NONCE, associatedData(identifier, escrowed), ciphertext.toArray());
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "message " + number + " does not open: it is not what was sent");
        }
    }

    /** The identifier, 1 if escrowed else 0, and what {@link EnvelopeFormat} says of the escrowed key. */
    static byte[] associatedData(byte[] identifier, Optional<WrappedKey> escrowed) {
        if (escrowed.isEmpty()) {
            return Arrays.copyOf(identifier, identifier.length + 1);
        }
        byte[] encapsulation = escrowed.get().sealed().encapsulation().toArray();
        byte[] wrapped = escrowed.get().sealed().ciphertext().toArray();
        int length = identifier.length + 1 + Long.BYTES + 2 * Short.BYTES + encapsulation.length + wrapped.length;
        return ByteBuffer.allocate(length)
                .put(identifier)
                .put(ESCROWED)
                .putLong(escrowed.get().epoch())
                .putShort((short) encapsulation.length)
                .put(encapsulation)
                .putShort((short) wrapped.length)
                .put(wrapped)
                .array();
    }

    /** Refuses a message that is escrowed to another key than the hook says, or to none, or to one where none is asked for. */
    static void requireEscrow(byte[] identifier, Optional<WrappedKey> escrowed, Optional<EscrowHook> hook)
            throws RefusedException {
        String to = epoch(escrowed.map(WrappedKey::epoch));
        String must = epoch(hook.map(it -> it.keyOf(identifier).epoch()));
        if (!to.equals(must)) {
            throw new RefusedException(Refusal.WRONG_EPOCH, "the message is escrowed to " + to + ", not to " + must);
        }
    }

    private static String epoch(Optional<Long> epoch) {
        return epoch.map(number -> "epoch " + number).orElse("nobody");
    }
}
