package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import java.nio.ByteBuffer;

/**
 * Which message of which direction of which session.
 *
 * @param chain the direction's name, 16 bytes that the handshake derives
 * @param number from 0
 */
record Header(Bytes chain, long number) {

    static final int CHAIN_BYTES = 16;

    byte[] encoded() {
        return ByteBuffer.allocate(CHAIN_BYTES + Long.BYTES)
                .put(chain.toArray())
                .putLong(number)
                .array();
    }
}
