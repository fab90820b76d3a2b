package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Ed25519PublicKey;
import escrowsim.crypto.Secret;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A message to all members of a group, sealed once.
 *
 * @param senderKey whose messages it is one of, and which
 * @param signature of all the rest by its sender
 */
public record GroupMessage(
        Bytes senderKey, int number, Optional<WrappedKey> escrowed, Bytes ciphertext, Bytes signature) {

    static byte[] identifier(Bytes senderKey, int number) {
        return ByteBuffer.allocate(senderKey.length() + Integer.BYTES)
                .put(senderKey.toArray())
                .putInt(number)
                .array();
    }

    /** What the wrapped content key is bound to. */
    public byte[] identifier() {
        return identifier(senderKey, number);
    }

    /** The plaintext, for whoever has the content key: a member, or escrow. */
    public byte[] open(Secret contentKey) throws RefusedException {
        return Sealing.open(identifier(), number, escrowed, ciphertext, contentKey);
    }

    /**
     * As bytes: sender key (16), number (4), the escrowed key as in an {@link EnvelopeFormat envelope}, the ciphertext behind its
     * length (4), signature (64). Big-endian.
     */
    public byte[] encoded() {
        byte[] unsigned = EnvelopeFormat.withCiphertext(Sealing.associatedData(identifier(), escrowed), ciphertext);
        return new Outgoing().put(Bytes.copyOf(unsigned)).put(signature).toArray();
    }

    /** Reads an encoded message; refuses one that is cut short or goes on too long. */
    public static GroupMessage decode(byte[] encoded) throws RefusedException {
        Incoming bytes = new Incoming("the group message", encoded);
        Bytes senderKey = bytes.take(SenderKey.ID_BYTES);
        int number = bytes.count();
        Optional<WrappedKey> escrowed = EnvelopeFormat.escrowed(bytes);
        Bytes ciphertext = bytes.take(bytes.count());
        Bytes signature = bytes.take(Ed25519PublicKey.SIGNATURE_LENGTH);
        bytes.end();
        return new GroupMessage(senderKey, number, escrowed, ciphertext, signature);
    }

    static byte[] signed(byte[] identifier, Optional<WrappedKey> escrowed, Bytes ciphertext) {
        return Bytes.framed(Sealing.associatedData(identifier, escrowed), ciphertext.toArray());
    }
}
