package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first key of a session, derived from agreements in the order of the X3DH specification: the two with a long-term key
 * show who is there, those with the ephemeral key make the session safe from later loss of the long-term keys.
 *
 * <p>Everything both parties saw is derived from too, not only associated with the messages: a session in which anything was
 * exchanged has other keys.
 *
 * @see <a href="https://signal.org/docs/specifications/x3dh/">Marlinspike and Perrin, X3DH (2016), section 3.3</a>
 * @see <a href="https://signal.org/docs/specifications/pqxdh/">Kret and Schmidt, PQXDH (2023)</a>
 */
final class KeyAgreement {

    private static final int KEY_BYTES = 32;
    /** So that no X25519 public key can be mistaken for the start of the key material: section 2.2. */
    private static final byte FILL = (byte) 0xFF;

    private KeyAgreement() {}

    /** The keys of the one who begins. */
    static Secret initiating(
            Identity self, X25519KeyPair ephemeral, PrekeyBundle other, Optional<Secret> encapsulated, Hello hello) {
        X25519PublicKey prekey = other.signed().key();
        Optional<Secret> withOneTime = other.oneTime().map(oneTime -> ephemeral.agree(oneTime.key()));
        return derive(
                List.of(
                        self.agreement().agree(prekey),
                        ephemeral.agree(other.identity().agreement()),
                        ephemeral.agree(prekey)),
                withOneTime,
                encapsulated,
                transcript(hello, other.identity(), prekey));
    }

    /** The same keys, of the one who answers. */
    static Secret answering(
            Identity self,
            X25519KeyPair prekey,
            Optional<X25519KeyPair> oneTime,
            Optional<Secret> decapsulated,
            Hello hello) {
        return derive(
                List.of(
                        prekey.agree(hello.identity().agreement()),
                        self.agreement().agree(hello.ephemeral()),
                        prekey.agree(hello.ephemeral())),
                oneTime.map(pair -> pair.agree(hello.ephemeral())),
                decapsulated,
                transcript(hello, self.publicIdentity(), prekey.publicKey()));
    }

    private static Secret derive(
            List<Secret> agreed, Optional<Secret> withOneTime, Optional<Secret> encapsulated, byte[] transcript) {
        byte[] fill = new byte[KEY_BYTES];
        Arrays.fill(fill, FILL);
        Secret material = Secret.copyOf(fill);
        for (Secret part : agreed) {
            material = appended(material, part);
        }
        if (withOneTime.isPresent()) {
            material = appended(material, withOneTime.get());
        }
        if (encapsulated.isPresent()) {
            material = appended(material, encapsulated.get());
        }
        try (Secret all = material) {
            return Hkdf.derive(all, new byte[KEY_BYTES], transcript, KEY_BYTES);
        }
    }

    private static Secret appended(Secret material, Secret part) {
        try (material;
                part) {
            return material.then(part);
        }
    }

    private static byte[] transcript(Hello hello, PublicIdentity responder, X25519PublicKey prekey) {
        return Bytes.framed(
                Bytes.utf8("escrowsim " + hello.suite() + "_CURVE25519_SHA-256_ML-KEM-768 1"),
                hello.identity().encoded(),
                hello.ephemeral().bytes().toArray(),
                responder.encoded(),
                prekey.bytes().toArray(),
                Bytes.utf8(hello.oneTimePrekey().toString()),
                hello.kem()
                        .map(Hello.Encapsulation::ciphertext)
                        .orElse(Bytes.ofHex(""))
                        .toArray());
    }
}
