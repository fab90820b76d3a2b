package escrowsim.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;

/** The public half of an ML-KEM-768 key pair. */
public record MlKemPublicKey(Bytes bytes) {

    public static final int LENGTH = 1184;
    public static final int CIPHERTEXT_LENGTH = 1088;

    private static final int MESSAGE_LENGTH = 32;

    public MlKemPublicKey {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "an ML-KEM-768 public key has " + LENGTH + " bytes, got " + bytes.length());
        }
    }

    /** A shared secret and what its recipient needs to get it. */
    public record Encapsulated(Bytes ciphertext, Secret secret) implements AutoCloseable {

        @Override
        public void close() {
            secret.close();
        }
    }

    /** Refuses a public key whose coefficients are out of range. */
    public Encapsulated encapsulate(SecureRandom random) {
        try (Secret message = Secret.random(MESSAGE_LENGTH, random)) {
            return encapsulate(message);
        }
    }

    Encapsulated encapsulate(Secret message) {
        SecretWithEncapsulation encapsulated = MLKEMGenerator.internalGenerateEncapsulated(
                new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, bytes.toArray()), message.exposed());
        return new Encapsulated(Bytes.copyOf(encapsulated.getEncapsulation()), Secret.owning(encapsulated.getSecret()));
    }
}
