package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.MlKemPublicKey;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.RefusedException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the party that begins sends ahead of its first message: enough for the other to agree on the same key.
 *
 * @param oneTimePrekey the number of the prekey that serves once, if there was one
 * @param kem present under PQXDH
 */
public record Hello(
        PublicIdentity identity,
        X25519PublicKey ephemeral,
        int signedPrekey,
        OptionalInt oneTimePrekey,
        Optional<Encapsulation> kem) {

    /** A secret encapsulated to the prekey of that number. */
    public record Encapsulation(int prekey, Bytes ciphertext) {}

    Suite suite() {
        return kem.isPresent() ? Suite.PQXDH : Suite.X3DH;
    }

    /**
     * As bytes: identity (128), ephemeral key (32), number of the signed prekey (4), 1 and the number of the one-time prekey (4) or
     * 0, 1 and the number of the encapsulation prekey (4) with the ciphertext behind its length (2) or 0. Big-endian.
     */
    public byte[] encoded() {
        Outgoing bytes = new Outgoing()
                .put(identity.bytes())
                .put(ephemeral.bytes())
                .put(signedPrekey)
                .mark(oneTimePrekey.isPresent());
        oneTimePrekey.ifPresent(bytes::put);
        bytes.mark(kem.isPresent());
        kem.ifPresent(it -> bytes.put(it.prekey()).putBehindLength(it.ciphertext()));
        return bytes.toArray();
    }

    /** Reads an encoded hello; refuses one that is cut short or goes on too long. */
    public static Hello decode(byte[] encoded) throws RefusedException {
        Incoming bytes = new Incoming("the hello", encoded);
        PublicIdentity identity = PublicIdentity.read(bytes);
        X25519PublicKey ephemeral = new X25519PublicKey(bytes.take(X25519PublicKey.LENGTH));
        int signedPrekey = bytes.count();
        Optional<Integer> oneTime = bytes.marked("a one-time prekey", bytes::count);
        Optional<Encapsulation> kem = bytes.marked("an encapsulated secret", () -> {
            int prekey = bytes.count();
            return new Encapsulation(
                    prekey, bytes.takeBehindLength(MlKemPublicKey.CIPHERTEXT_LENGTH, "the encapsulated secret"));
        });
        bytes.end();
        return new Hello(
                identity, ephemeral, signedPrekey, oneTime.map(OptionalInt::of).orElse(OptionalInt.empty()), kem);
    }
}
