package escrowsim.messaging;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * A message as the service carries and stores it: sealed by AES-256-GCM under a content key of its own, with header and
 * escrowed key as associated data, so that neither can be changed or taken off.
 *
 * @param escrowed the content key wrapped to an epoch's escrow key; empty where nothing is escrowed
 */
public record Envelope(Header header, Optional<WrappedKey> escrowed, Bytes ciphertext) {

    /** A content key seals one message, so every message can have the same nonce. */
    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];

    static Envelope seal(Header header, Optional<WrappedKey> escrowed, Secret contentKey, byte[] plaintext) {
        byte[] ciphertext = AesGcm.seal(contentKey, NONCE, EnvelopeFormat.associatedData(header, escrowed), plaintext);
        return new Envelope(header, escrowed, Bytes.copyOf(ciphertext));
    }

    /** The plaintext, for whoever has the content key: the recipient, or escrow. */
    public byte[] open(Secret contentKey) throws RefusedException {
        try {
            byte[] associatedData = EnvelopeFormat.associatedData(header, escrowed);
            return AesGcm.open(contentKey, NONCE, associatedData, ciphertext.toArray());
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "message " + header.number() + " does not open: it is not what was sent");
        }
    }

    /** What the wrapped content key is bound to. */
    public byte[] identifier() {
        return header.encoded();
    }

    public byte[] encoded() {
        return EnvelopeFormat.encode(this);
    }

    /** Reads an encoded envelope; refuses one that is cut short or goes on too long. */
    public static Envelope decode(byte[] bytes) throws RefusedException {
        return EnvelopeFormat.decode(bytes);
    }
}
