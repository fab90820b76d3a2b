package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Ed25519PublicKey;
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

    /**
     * As bytes: identity (128), number (4), key (32) and signature (64) of the signed prekey, 1 with number and key of a one-time
     * prekey or 0, 1 with number, key behind its length (2) and signature of an encapsulation prekey or 0. Big-endian.
     */
    public byte[] encoded() {
        Outgoing bytes = new Outgoing()
                .put(identity.bytes())
                .put(signed.id())
                .put(signed.key().bytes())
                .put(signed.signature())
                .mark(oneTime.isPresent());
        oneTime.ifPresent(key -> bytes.put(key.id()).put(key.key().bytes()));
        bytes.mark(kem.isPresent());
        kem.ifPresent(
                key -> bytes.put(key.id()).putBehindLength(key.key().bytes()).put(key.signature()));
        return bytes.toArray();
    }

    /** Reads an encoded bundle; refuses one that is cut short or goes on too long. Signatures are checked by who uses it. */
    public static PrekeyBundle decode(byte[] encoded) throws RefusedException {
        Incoming bytes = new Incoming("the prekey bundle", encoded);
        PublicIdentity identity = PublicIdentity.read(bytes);
        Signed signed = new Signed(bytes.count(), key(bytes), signature(bytes));
        Optional<OneTime> oneTime = bytes.marked("a one-time prekey", () -> new OneTime(bytes.count(), key(bytes)));
        Optional<SignedKem> kem = bytes.marked("an encapsulation prekey", () -> {
            int id = bytes.count();
            Bytes key = bytes.takeBehindLength(MlKemPublicKey.LENGTH, "the encapsulation prekey");
            return new SignedKem(id, new MlKemPublicKey(key), signature(bytes));
        });
        bytes.end();
        return new PrekeyBundle(identity, signed, oneTime, kem);
    }

    private static X25519PublicKey key(Incoming bytes) throws RefusedException {
        return new X25519PublicKey(bytes.take(X25519PublicKey.LENGTH));
    }

    private static Bytes signature(Incoming bytes) throws RefusedException {
        return bytes.take(Ed25519PublicKey.SIGNATURE_LENGTH);
    }
}
