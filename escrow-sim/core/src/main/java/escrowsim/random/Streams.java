package escrowsim.random;

import escrowsim.attack.Draws;
import escrowsim.attack.Randomness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * All random numbers of a run. The seed is text; a role's key is the first eight bytes of SHA-256 over the seed and the
 * role's names, each with its length, so that no two roles can run together.
 */
public record Streams(String seed, String apart) implements Randomness {

    public Streams(String seed) {
        this(seed, "");
    }

    /** Other numbers under the same seed; a word more in every key tells them from all others. */
    public Streams apart(String name) {
        return new Streams(seed, name);
    }

    @Override
    public Draws role(String attack, String whom) {
        return new AddressedDraws(apart.isEmpty() ? key(seed, attack, whom) : key(seed, apart, attack, whom));
    }

    private static long key(String... words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
