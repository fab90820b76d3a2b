package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Ed25519PublicKey;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;

/**
 * Who somebody is: what others compare, over another way, to know that they talk to the right one.
 *
 * @param signature of the agreement key, by the signing key
 */
public record PublicIdentity(Ed25519PublicKey signing, X25519PublicKey agreement, Bytes signature) {

    static byte[] signed(X25519PublicKey agreement) {
        return Bytes.framed(
                Bytes.utf8("escrowsim agreement key 1"), agreement.bytes().toArray());
    }

    /** Refuses an agreement key that the signing key does not vouch for. */
    void require() throws RefusedException {
        require(signed(agreement), signature, "the agreement key");
    }

    /** Refuses a signature that is not this party's. */
    void require(byte[] message, Bytes by, String what) throws RefusedException {
        if (!signing.verifies(message, by)) {
            throw new RefusedException(Refusal.TAMPERED, what + " is not signed by its owner's identity");
        }
    }

    byte[] encoded() {
        return Bytes.framed(signing.bytes().toArray(), agreement.bytes().toArray());
    }
}
