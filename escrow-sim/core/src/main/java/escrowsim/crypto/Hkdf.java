package escrowsim.crypto;

import java.util.Arrays;
import javax.crypto.Mac;

/**
 * HKDF, with SHA-256 unless another digest is named.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</a>
 */
public final class Hkdf {

    static final int DIGEST_BYTES = 32;
    private static final int MOST_BLOCKS = 255;

    private Hkdf() {}

    /** Extract, then expand; an empty salt means the standard's default of zeros. */
    public static Secret derive(Secret keyMaterial, byte[] salt, byte[] info, int length) {
        try (Secret pseudorandomKey = extract(salt, keyMaterial)) {
            return expand(pseudorandomKey, info, length);
        }
    }

    /** The same with a salt that is a secret itself. */
    public static Secret derive(Secret keyMaterial, Secret salt, byte[] info, int length) {
        return derive(keyMaterial, salt.exposed(), info, length);
    }

    /** A pseudorandom key of 32 bytes. */
    static Secret extract(byte[] salt, Secret keyMaterial) {
        return extract(Hmac.SHA_256, salt, keyMaterial);
    }

    static Secret expand(Secret pseudorandomKey, byte[] info, int length) {
        return expand(Hmac.SHA_256, pseudorandomKey, info, length);
    }

    /** A pseudorandom key as long as the digest. */
    static Secret extract(String hmac, byte[] salt, Secret keyMaterial) {
        Hmac extractor = new Hmac(hmac);
        extractor.under(salt.length == 0 ? new byte[extractor.mac().getMacLength()] : salt);
        return extractor.of(keyMaterial.exposed());
    }

    static Secret expand(String hmac, Secret pseudorandomKey, byte[] info, int length) {
        Mac mac = new Hmac(hmac).under(pseudorandomKey).mac();
        int digest = mac.getMacLength();
        if (length > MOST_BLOCKS * digest) {
            throw new IllegalArgumentException(
                    "HKDF gives at most " + MOST_BLOCKS * digest + " bytes, asked for " + length);
        }
        byte[] expanded = new byte[length];
        byte[] block = new byte[0];
        for (int i = 1; (i - 1) * digest < length; i++) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) i);
            Arrays.fill(block, (byte) 0);
            block = mac.doFinal();
            int from = (i - 1) * digest;
            System.arraycopy(block, 0, expanded, from, Math.min(digest, length - from));
        }
        Arrays.fill(block, (byte) 0);
        return Secret.owning(expanded);
    }
}
