package escrowsim.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A signing key pair.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032, Edwards-Curve Digital Signature Algorithm</a>
 */
public final class Ed25519KeyPair implements AutoCloseable {

    public static final int PRIVATE_LENGTH = 32;

    private final Secret privateKey;
    private final Ed25519PublicKey publicKey;

    private Ed25519KeyPair(Secret privateKey) {
        this.privateKey = privateKey;
        this.publicKey = new Ed25519PublicKey(
                Bytes.copyOf(parameters().generatePublicKey().getEncoded()));
    }

    public static Ed25519KeyPair generate(SecureRandom random) {
        return new Ed25519KeyPair(Secret.random(PRIVATE_LENGTH, random));
    }

    /** The pair of a private key, which is copied. */
    public static Ed25519KeyPair of(Secret privateKey) {
        if (privateKey.length() != PRIVATE_LENGTH) {
            throw new IllegalArgumentException(
                    "an Ed25519 private key has " + PRIVATE_LENGTH + " bytes, got " + privateKey.length());
        }
        return new Ed25519KeyPair(privateKey.part(0, PRIVATE_LENGTH));
    }

    public Ed25519PublicKey publicKey() {
        return publicKey;
    }

    public Bytes sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, parameters());
        signer.update(message, 0, message.length);
        return Bytes.copyOf(signer.generateSignature());
    }

    private Ed25519PrivateKeyParameters parameters() {
        return new Ed25519PrivateKeyParameters(privateKey.exposed());
    }

    @Override
    public void close() {
        privateKey.close();
    }

    @Override
    public String toString() {
        return "Ed25519KeyPair[" + publicKey.bytes() + ", private key hidden]";
    }
}
