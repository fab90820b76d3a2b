package escrowsim.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: what is opened is what was sealed, under the same nonce and associated data, or nothing.
 *
 * <p>A key must never meet the same nonce twice; whoever calls sees to that.
 *
 * @see <a href="https://doi.org/10.6028/NIST.SP.800-38D">NIST SP 800-38D</a>
 */
public final class AesGcm {

    public static final int KEY_BYTES = 32;
    public static final int NONCE_BYTES = 12;
    public static final int TAG_BYTES = 16;

    private AesGcm() {}

    public static byte[] seal(Secret key, byte[] nonce, byte[] associatedData, byte[] plaintext) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, associatedData, plaintext);
        } catch (AEADBadTagException e) {
            throw new AssertionError("sealing checks no tag", e);
        }
    }

    /** The plaintext; an exception if key, nonce, associated data or any bit of the ciphertext is another. */
    public static byte[] open(Secret key, byte[] nonce, byte[] associatedData, byte[] ciphertext)
            throws AEADBadTagException {
        if (ciphertext.length < TAG_BYTES) {
            throw new AEADBadTagException(
                    "a ciphertext has at least its tag of " + TAG_BYTES + " bytes, got " + ciphertext.length);
        }
        return run(Cipher.DECRYPT_MODE, key, nonce, associatedData, ciphertext);
    }

    private static byte[] run(int mode, Secret key, byte[] nonce, byte[] associatedData, byte[] text)
            throws AEADBadTagException {
        requireLength("an AES-256 key", KEY_BYTES, key.length());
        requireLength("a nonce", NONCE_BYTES, nonce.length);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.exposed(), "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
            cipher.updateAAD(associatedData);
            return cipher.doFinal(text);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-GCM", e);
        }
    }

    private static void requireLength(String what, int bytes, int given) {
        if (given != bytes) {
            throw new IllegalArgumentException(what + " has " + bytes + " bytes, got " + given);
        }
    }
}
