package escrowsim.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;

/**
 * A key pair of ML-KEM-768, which computers of quantum mechanics are not known to break.
 *
 * @see <a href="https://doi.org/10.6028/NIST.FIPS.203">FIPS 203, Module-Lattice-Based Key-Encapsulation Mechanism</a>
 */
public final class MlKemKeyPair implements AutoCloseable {

    /** The seeds d and z of FIPS 203, algorithm 16, from which everything follows. */
    public static final int SEED_LENGTH = 64;

    private final Secret seed;
    private final MlKemPublicKey publicKey;

    private MlKemKeyPair(Secret seed) {
        this.seed = seed;
        this.publicKey = new MlKemPublicKey(Bytes.copyOf(parameters().getPublicKey()));
    }

    public static MlKemKeyPair generate(SecureRandom random) {
        return new MlKemKeyPair(Secret.random(SEED_LENGTH, random));
    }

    /** The pair of a seed, which is copied. */
    static MlKemKeyPair of(Secret seed) {
        return new MlKemKeyPair(seed.part(0, SEED_LENGTH));
    }

    public MlKemPublicKey publicKey() {
        return publicKey;
    }

    /** The shared secret; another one, which says nothing, for a ciphertext that was not made for this key. */
    public Secret decapsulate(Bytes ciphertext) {
        if (ciphertext.length() != MlKemPublicKey.CIPHERTEXT_LENGTH) {
            throw new IllegalArgumentException("an ML-KEM-768 ciphertext has " + MlKemPublicKey.CIPHERTEXT_LENGTH
                    + " bytes, got " + ciphertext.length());
        }
        return Secret.owning(new MLKEMExtractor(parameters()).extractSecret(ciphertext.toArray()));
    }

    private MLKEMPrivateKeyParameters parameters() {
        return new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, seed.exposed());
    }

    @Override
    public void close() {
        seed.close();
    }

    @Override
    public String toString() {
        return "MlKemKeyPair[private key hidden]";
    }
}
