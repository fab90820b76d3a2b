package escrowsim.crypto;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC with SHA-2: keys from keys. One instance is kept where many are derived, because finding an algorithm takes longer
 * than running it. Mutable, for one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
public final class Hmac {

    static final String SHA_256 = "HmacSHA256";
    static final String SHA_512 = "HmacSHA512";

    private static final byte[] NOBODYS_KEY = new byte[1];

    private final Mac mac;

    public Hmac() {
        this(SHA_256);
    }

    Hmac(String algorithm) {
        try {
            mac = Mac.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has HMAC with SHA-2", e);
        }
    }

    /** Sets the key of what follows. */
    public Hmac under(Secret key) {
        under(key.exposed());
        return this;
    }

    void under(byte[] key) {
        try {
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        } catch (InvalidKeyException e) {
            throw new AssertionError("HMAC takes keys of any length", e);
        }
    }

    /** Takes the last key out of the platform's object, which would keep it until the next. */
    public void forget() {
        under(NOBODYS_KEY);
    }

    public Secret of(byte... message) {
        return Secret.owning(mac.doFinal(message));
    }

    Mac mac() {
        return mac;
    }
}
