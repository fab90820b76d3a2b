package escrowsim.rehearsal;

import escrowsim.crypto.Bytes;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Key bytes that come again, so that a failed rehearsal can be looked at twice. They protect nobody: the messages are made
 * up. No count depends on them.
 */
final class RepeatableRandom {

    private RepeatableRandom() {}

    static SecureRandom of(String seed, long trial) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(trial).array();
            random.setSeed(Bytes.framed(Bytes.utf8("rehearsal"), Bytes.utf8(seed), number));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA1PRNG", e);
        }
    }
}
