package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.MlKemPublicKey;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.RefusedException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the service hands out of somebody who is offline, so that a session with him can begin: his identity, a key that he
 * signed, and if there are any left one of the keys that serve once.
 *
 * @param oneTime without one, whoever replays the first message gets a second session out of the same keys, and loss of the
 *     signed prekey opens the first messages
 */
public record PrekeyBundle(PublicIdentity identity, Signed signed, Optional<OneTime> oneTime, Optional<SignedKem> kem) {

    public record Signed(int id, X25519PublicKey key, Bytes signature) {}

    public record OneTime(int id, X25519PublicKey key) {}

    public record SignedKem(int id, MlKemPublicKey key, Bytes signature) {}

    /** What is signed of a prekey: its kind and number too, so that none passes for another. */
    static byte[] signed(String kind, int id, Bytes key) {
        return Bytes.framed(
                Bytes.utf8("escrowsim prekey 1"),
                Bytes.utf8(kind),
                ByteBuffer.allocate(Integer.BYTES).putInt(id).array(),
                key.toArray());
    }

    /** Refuses keys that the identity did not sign. */
    void require() throws RefusedException {
        identity.require();
        identity.require(signed("signed", signed.id(), signed.key().bytes()), signed.signature(), "the signed prekey");
        if (kem.isPresent()) {
            SignedKem key = kem.get();
            identity.require(signed("kem", key.id(), key.key().bytes()), key.signature(), "the encapsulation prekey");
        }
    }
}
