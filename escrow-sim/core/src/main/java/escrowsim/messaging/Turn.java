package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Hmac;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.security.SecureRandom;

/**
 * Both chains after the other party's ratchet key has changed, and so one's own.
 *
 * @param root from which the next turn follows
 */
record Turn(X25519PublicKey theirs, X25519KeyPair own, Secret root, Chain sending, Chain receiving)
        implements AutoCloseable {

    private static final byte[] INFO = Bytes.utf8("escrowsim ratchet 1");

    /** Two steps of the root key: one to read what the other writes now, one to write under a new key of one's own. */
    static Turn of(Secret root, X25519KeyPair own, X25519PublicKey theirs, Hmac hmac, SecureRandom random) {
        try (Secret read = step(root, own, theirs);
                Secret middle = read.part(0, Chain.KEY_BYTES)) {
            X25519KeyPair next = X25519KeyPair.generate(random);
            try (Secret written = step(middle, next, theirs)) {
                return new Turn(
                        theirs,
                        next,
                        written.part(0, Chain.KEY_BYTES),
                        new Chain(written.part(Chain.KEY_BYTES, written.length()), hmac),
                        new Chain(read.part(Chain.KEY_BYTES, read.length()), hmac));
            }
        }
    }

    /** The next root key and a chain key, one behind the other. */
    static Secret step(Secret root, X25519KeyPair own, X25519PublicKey theirs) {
        try (Secret agreed = own.agree(theirs)) {
            return Hkdf.derive(agreed, root, INFO, 2 * Chain.KEY_BYTES);
        }
    }

    @Override
    public void close() {
        own.close();
        root.close();
        sending.close();
        receiving.close();
    }
}
