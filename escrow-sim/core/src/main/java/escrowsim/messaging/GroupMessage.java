package escrowsim.messaging;

import escrowsim.crypto.Bytes;
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

    static byte[] signed(byte[] identifier, Optional<WrappedKey> escrowed, Bytes ciphertext) {
        return Bytes.framed(Sealing.associatedData(identifier, escrowed), ciphertext.toArray());
    }
}
