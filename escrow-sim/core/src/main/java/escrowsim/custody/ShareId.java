package escrowsim.custody;

import java.nio.ByteBuffer;

/**
 * Which share of which key.
 *
 * @param version how often the shares have been refreshed, or the number of the refresh period; only equal versions combine
 * @param leaf the place in the rule, from 0 in the order of a walk from the root: a custodian that the rule names twice
 *     holds two shares
 */
public record ShareId(long epoch, long version, int leaf) {

    byte[] encoded() {
        return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(epoch)
                .putLong(version)
                .putInt(leaf)
                .array();
    }
}
