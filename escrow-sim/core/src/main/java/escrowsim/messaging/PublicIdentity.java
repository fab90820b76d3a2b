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

    /** As bytes: signing key (32), agreement key (32), signature (64). */
    Bytes bytes() {
        return Bytes.copyOf(new Outgoing()
                .put(signing.bytes())
                .put(agreement.bytes())
                .put(signature)
                .toArray());
    }

    static PublicIdentity read(Incoming bytes) throws RefusedException {
        return new PublicIdentity(
                new Ed25519PublicKey(bytes.take(Ed25519PublicKey.LENGTH)),
                new X25519PublicKey(bytes.take(X25519PublicKey.LENGTH)),
                bytes.take(Ed25519PublicKey.SIGNATURE_LENGTH));
    }

    /** What two parties see of each other in the derivation of their key. */
    byte[] encoded() {
        return Bytes.framed(signing.bytes().toArray(), agreement.bytes().toArray());
    }
}
