package escrowsim.crypto;

import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Hybrid public key encryption to an X25519 key: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode, one
 * message for each encapsulation. Only the holder of the private key opens it, under the same info and associated data;
 * who sealed it is not shown.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9180">RFC 9180, Hybrid Public Key Encryption</a>
 */
public final class Hpke {

    private Hpke() {}

    /**
     * A sealed message.
     *
     * @param encapsulation the sender's ephemeral public key
     */
    public record Sealed(Bytes encapsulation, Bytes ciphertext) {}

    public static Sealed seal(
            X25519PublicKey recipient, byte[] info, byte[] associatedData, Secret plaintext, SecureRandom random) {
        try (X25519KeyPair ephemeral = X25519KeyPair.generate(random)) {
            return seal(recipient, info, associatedData, plaintext, ephemeral);
        }
    }

    static Sealed seal(
            X25519PublicKey recipient, byte[] info, byte[] associatedData, Secret plaintext, X25519KeyPair ephemeral) {
        try {
            HPKEContextWithEncapsulation context =
                    suite().setupBaseS(parameters(recipient), info, parameters(ephemeral));
            byte[] ciphertext = context.seal(associatedData, plaintext.exposed());
            return new Sealed(Bytes.copyOf(context.getEncapsulation()), Bytes.copyOf(ciphertext));
        } catch (InvalidCipherTextException e) {
            throw new AssertionError("sealing checks no tag", e);
        }
    }

    /** The plaintext; an exception if key, info, associated data or any bit of the message is another. */
    public static Secret open(X25519KeyPair recipient, byte[] info, byte[] associatedData, Sealed sealed)
            throws AEADBadTagException {
        try {
            return Secret.owning(suite().setupBaseR(sealed.encapsulation().toArray(), parameters(recipient), info)
                    .open(associatedData, sealed.ciphertext().toArray()));
        } catch (InvalidCipherTextException | IllegalStateException e) {
            AEADBadTagException broken = new AEADBadTagException("the sealed message does not open");
            broken.initCause(e);
            throw broken;
        }
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static X25519PublicKeyParameters parameters(X25519PublicKey key) {
        return new X25519PublicKeyParameters(key.bytes().toArray());
    }

    private static AsymmetricCipherKeyPair parameters(X25519KeyPair pair) {
        X25519PrivateKeyParameters privateKey = pair.parameters();
        return new AsymmetricCipherKeyPair(parameters(pair.publicKey()), privateKey);
    }
}
