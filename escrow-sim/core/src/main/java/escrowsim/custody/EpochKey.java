package escrowsim.custody;

import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519PublicKey;
import java.security.SecureRandom;

/** The public half of one epoch's escrow key pair. */
public record EpochKey(long epoch, X25519PublicKey publicKey) implements EscrowKey {

    @Override
    public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
        return new WrappedKey(epoch, Hpke.seal(publicKey, WrappedKey.info(epoch), message, contentKey, random));
    }
}
