package escrowsim.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * A Diffie-Hellman key pair on Curve25519.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7748">RFC 7748, Elliptic Curves for Security</a>
 */
public final class X25519KeyPair implements AutoCloseable {

    public static final int PRIVATE_LENGTH = 32;

    private final Secret privateKey;
    private final X25519PublicKey publicKey;

    private X25519KeyPair(Secret privateKey) {
        this.privateKey = privateKey;
        this.publicKey = X25519PublicKey.of(parameters().generatePublicKey().getEncoded());
    }

    public static X25519KeyPair generate(SecureRandom random) {
        return new X25519KeyPair(Secret.random(PRIVATE_LENGTH, random));
    }

    /** The pair of a private key, which is copied. */
    public static X25519KeyPair of(Secret privateKey) {
        if (privateKey.length() != PRIVATE_LENGTH) {
            throw new IllegalArgumentException(
                    "an X25519 private key has " + PRIVATE_LENGTH + " bytes, got " + privateKey.length());
        }
        return new X25519KeyPair(privateKey.part(0, PRIVATE_LENGTH));
    }

    public X25519PublicKey publicKey() {
        return publicKey;
    }

    /** A copy of the private key, the caller's to close. */
    public Secret privateKey() {
        return privateKey.part(0, PRIVATE_LENGTH);
    }

    /** The shared secret with another party. Refuses the public keys of small order, which make it zero. */
    public Secret agree(X25519PublicKey other) {
        byte[] shared = new byte[PRIVATE_LENGTH];
        X25519Agreement agreement = new X25519Agreement();
        agreement.init(parameters());
        try {
            agreement.calculateAgreement(
                    new X25519PublicKeyParameters(other.bytes().toArray()), shared, 0);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("the public key is of small order", e);
        }
        return Secret.owning(shared);
    }

    X25519PrivateKeyParameters parameters() {
        return new X25519PrivateKeyParameters(privateKey.exposed());
    }

    @Override
    public void close() {
        privateKey.close();
    }

    @Override
    public String toString() {
        return "X25519KeyPair[" + publicKey.bytes() + ", private key hidden]";
    }
}
