package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Ed25519PublicKey;
import escrowsim.crypto.Secret;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.nio.ByteBuffer;

/**
 * What a member of a group tells each other member over their session, so that they can read what he writes to all.
 *
 * @param id of this key, 16 random bytes
 * @param next the number of the first message it opens: who joins late does not read back
 * @param chainKey from which that message's key and all that follow are derived
 * @param signing against whom messages are checked, so that no member can write in another's name
 */
public record SenderKey(Bytes id, int next, Secret chainKey, Ed25519PublicKey signing) implements AutoCloseable {

    static final int ID_BYTES = 16;

    private static final int BYTES = ID_BYTES + Integer.BYTES + Chain.KEY_BYTES + Ed25519PublicKey.LENGTH;

    /** As it goes through a session: whoever has these bytes reads on. */
    public byte[] encoded() {
        return ByteBuffer.allocate(BYTES)
                .put(id.toArray())
                .putInt(next)
                .put(chainKey.copy())
                .put(signing.bytes().toArray())
                .array();
    }

    public static SenderKey decode(byte[] encoded) throws RefusedException {
        if (encoded.length != BYTES) {
            throw new RefusedException(
                    Refusal.TRUNCATED, "a sender key has " + BYTES + " bytes, got " + encoded.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        Bytes id = EnvelopeFormat.take(bytes, ID_BYTES);
        int next = EnvelopeFormat.count(bytes);
        byte[] chainKey = new byte[Chain.KEY_BYTES];
        bytes.get(chainKey);
        Ed25519PublicKey signing = new Ed25519PublicKey(EnvelopeFormat.take(bytes, Ed25519PublicKey.LENGTH));
        return new SenderKey(id, next, Secret.copyOf(chainKey), signing);
    }

    @Override
    public void close() {
        chainKey.close();
    }
}
