package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Ed25519KeyPair;
import escrowsim.crypto.X25519KeyPair;
import java.security.SecureRandom;

/**
 * A party's long-term keys: one that signs and one that agrees, the second signed by the first.
 *
 * <p>Signal has one key for both, by a signature scheme of its own (XEdDSA); two keys need none.
 */
public final class Identity implements AutoCloseable {

    private final Ed25519KeyPair signing;
    private final X25519KeyPair agreement;
    private final PublicIdentity publicIdentity;

    private Identity(Ed25519KeyPair signing, X25519KeyPair agreement) {
        this.signing = signing;
        this.agreement = agreement;
        Bytes signature = signing.sign(PublicIdentity.signed(agreement.publicKey()));
        this.publicIdentity = new PublicIdentity(signing.publicKey(), agreement.publicKey(), signature);
    }

    public static Identity generate(SecureRandom random) {
        return new Identity(Ed25519KeyPair.generate(random), X25519KeyPair.generate(random));
    }

    public PublicIdentity publicIdentity() {
        return publicIdentity;
    }

    X25519KeyPair agreement() {
        return agreement;
    }

    Bytes sign(byte[] message) {
        return signing.sign(message);
    }

    @Override
    public void close() {
        signing.close();
        agreement.close();
    }
}
