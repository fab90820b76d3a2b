package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.util.Optional;

/**
 * A message as the service carries and stores it.
 *
 * @param escrowed the content key wrapped to an escrow key; empty where nothing is escrowed
 */
public record Envelope(Header header, Optional<WrappedKey> escrowed, Bytes ciphertext) {

    /** The plaintext, for whoever has the content key: the recipient, or escrow. */
    public byte[] open(Secret contentKey) throws RefusedException {
        return Sealing.open(identifier(), header.number(), escrowed, ciphertext, contentKey);
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
