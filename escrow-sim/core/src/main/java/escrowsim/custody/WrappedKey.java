package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * A content key sealed to the escrow key of one epoch. The epoch and the message it belongs to are bound in: relabelled or
 * moved to another message it does not open.
 */
public record WrappedKey(long epoch, Hpke.Sealed sealed) {

    /** Seals a content key; {@code message} identifies the message, and is bound in as associated data. */
    public static WrappedKey wrap(EscrowKey to, byte[] message, Secret contentKey, SecureRandom random) {
        return new WrappedKey(to.epoch(), Hpke.seal(to.publicKey(), info(to.epoch()), message, contentKey, random));
    }

    /** The content key, for whoever has the epoch's private key. */
    public Secret unwrap(X25519KeyPair escrowKey, byte[] message) throws RefusedException {
        try {
            return Hpke.open(escrowKey, info(epoch), message, sealed);
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the wrapped key does not open with the escrow key of epoch " + epoch);
        }
    }

    private static byte[] info(long epoch) {
        return Bytes.framed(
                Bytes.utf8("escrowsim wrapped key 1"),
                ByteBuffer.allocate(Long.BYTES).putLong(epoch).array());
    }
}
