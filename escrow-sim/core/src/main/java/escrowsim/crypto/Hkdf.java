package escrowsim.crypto;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HKDF with SHA-256.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</a>
 */
public final class Hkdf {

    static final int DIGEST_BYTES = 32;
    private static final int MOST_BYTES = 255 * DIGEST_BYTES;

    private Hkdf() {}

    /** Extract, then expand; an empty salt means the standard's default of zeros. */
    public static Secret derive(Secret keyMaterial, byte[] salt, byte[] info, int length) {
        try (Secret pseudorandomKey = extract(salt, keyMaterial)) {
            return expand(pseudorandomKey, info, length);
        }
    }

    /** A pseudorandom key of 32 bytes. */
    static Secret extract(byte[] salt, Secret keyMaterial) {
        byte[] key = salt.length == 0 ? new byte[DIGEST_BYTES] : salt;
        return Secret.owning(mac(key).doFinal(keyMaterial.exposed()));
    }

    static Secret expand(Secret pseudorandomKey, byte[] info, int length) {
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException("HKDF gives at most " + MOST_BYTES + " bytes, asked for " + length);
        }
        Mac mac = mac(pseudorandomKey.exposed());
        byte[] expanded = new byte[length];
        byte[] block = new byte[0];
        for (int i = 1; (i - 1) * DIGEST_BYTES < length; i++) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) i);
            Arrays.fill(block, (byte) 0);
            block = mac.doFinal();
            int from = (i - 1) * DIGEST_BYTES;
            System.arraycopy(block, 0, expanded, from, Math.min(DIGEST_BYTES, length - from));
        }
        Arrays.fill(block, (byte) 0);
        return Secret.owning(expanded);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HMAC with SHA-256, for keys of any length", e);
        }
    }
}
