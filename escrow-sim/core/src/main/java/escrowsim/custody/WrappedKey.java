package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * A content key as it is escrowed in one epoch: what travels with the message. The epoch and the message it belongs to are bound
 * in: relabelled or moved to another message it does not open.
 */
public record WrappedKey(long epoch, Hpke.Sealed sealed) {

    /** Wraps a content key; {@code message} identifies the message, and is bound in. */
    public static WrappedKey wrap(EscrowKey to, byte[] message, Secret contentKey, SecureRandom random) {
        return to.wrap(message, contentKey, random);
    }

    /** The content key, for whoever has the epoch's private key. */
    public Secret unwrap(X25519KeyPair escrowKey, byte[] message) throws RefusedException {
        int length = sealed.encapsulation().length();
        if (length != X25519PublicKey.LENGTH) {
            Refusal why = length < X25519PublicKey.LENGTH ? Refusal.TRUNCATED : Refusal.TAMPERED;
            throw new RefusedException(why, "the wrapped key's encapsulation has " + length + " bytes, not 32");
        }
        try {
            return Hpke.open(escrowKey, info(epoch), message, sealed);
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the wrapped key does not open with the escrow key of epoch " + epoch);
        }
    }

    static byte[] info(long epoch) {
        return Bytes.framed(
                Bytes.utf8("escrowsim wrapped key 1"),
                ByteBuffer.allocate(Long.BYTES).putLong(epoch).array());
    }
}
