package escrowsim.custody;

import escrowsim.crypto.Secret;
import java.security.SecureRandom;

/** What clients leave a copy of their content keys to, in one epoch. */
public interface EscrowKey {

    long epoch();

    /** Wraps a content key; {@code message} identifies the message, and is bound in. */
    WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random);
}
