package escrowsim.crypto;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * HKDF with SHA-256.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</a>
 */
public final class Hkdf {

    private Hkdf() {}

    /** Extract, then expand; an empty salt means the standard's default of zeros. */
    public static Secret derive(Secret keyMaterial, byte[] salt, byte[] info, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(SHA256Digest.newInstance());
        generator.init(new HKDFParameters(keyMaterial.exposed(), salt, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return Secret.owning(derived);
    }
}
