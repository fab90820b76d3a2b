package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.X25519PublicKey;
import java.nio.ByteBuffer;

/**
 * Which message of which session, and what its recipient needs to derive its key.
 *
 * @param direction who writes to whom in which session: 16 bytes that both derived
 * @param ratchetKey the sender's current key
 * @param previous how many messages the sender wrote under the key before
 * @param number from 0, under this key
 */
record Header(Bytes direction, X25519PublicKey ratchetKey, int previous, int number) {

    static final int DIRECTION_BYTES = 16;
    static final int BYTES = DIRECTION_BYTES + X25519PublicKey.LENGTH + 2 * Integer.BYTES;

    byte[] encoded() {
        return ByteBuffer.allocate(BYTES)
                .put(direction.toArray())
                .put(ratchetKey.bytes().toArray())
                .putInt(previous)
                .putInt(number)
                .array();
    }
}
