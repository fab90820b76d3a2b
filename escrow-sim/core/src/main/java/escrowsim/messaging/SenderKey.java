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
        Incoming bytes = new Incoming("the sender key", encoded);
        Bytes id = bytes.take(ID_BYTES);
        int next = bytes.count();
        Secret chainKey = Secret.copyOf(bytes.take(Chain.KEY_BYTES).toArray());
        return new SenderKey(id, next, chainKey, new Ed25519PublicKey(bytes.take(Ed25519PublicKey.LENGTH)));
    }

    @Override
    public void close() {
        chainKey.close();
    }
}
