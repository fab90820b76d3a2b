package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.X25519PublicKey;
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
}
