package escrowsim.custody;

import escrowsim.crypto.Commitment;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;

/**
 * One share of an epoch's private key, with the salt of its published commitment. Whoever holds both can show that the
 * share is right; the commitment alone says nothing about it.
 */
public record KeyShare(ShareId id, Secret salt, Secret value) implements AutoCloseable {

    static KeyShare salted(ShareId id, Secret value, SecureRandom random) {
        return new KeyShare(id, Secret.random(Commitment.SALT_BYTES, random), value);
    }

    Commitment commitment() {
        return Commitment.to(id.encoded(), salt, value);
    }

    /** A copy with secrets of its own, which outlive this one's. */
    public KeyShare copy() {
        return new KeyShare(id, salt.part(0, salt.length()), value.part(0, value.length()));
    }

    @Override
    public void close() {
        salt.close();
        value.close();
    }
}
