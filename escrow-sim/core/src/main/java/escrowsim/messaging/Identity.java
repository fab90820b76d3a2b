package escrowsim.messaging;

import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.security.SecureRandom;

/** A party's long-term key pair. */
public final class Identity implements AutoCloseable {

    private final X25519KeyPair keyPair;

    private Identity(X25519KeyPair keyPair) {
        this.keyPair = keyPair;
    }

    public static Identity generate(SecureRandom random) {
        return new Identity(X25519KeyPair.generate(random));
    }

    public X25519PublicKey publicKey() {
        return keyPair.publicKey();
    }

    X25519KeyPair keyPair() {
        return keyPair;
    }

    @Override
    public void close() {
        keyPair.close();
    }
}
