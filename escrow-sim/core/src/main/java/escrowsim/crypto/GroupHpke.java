package escrowsim.crypto;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * Hybrid public key encryption to a P-256 key: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode, one message
 * for each encapsulation. {@link Hpke} does the same on Curve25519; this group has the arithmetic that shared keys need.
 *
 * <p>The key schedule is written out because whoever opens has the agreed point and not the private key, which Bouncy Castle
 * would ask for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9180">RFC 9180, sections 4 and 5.1</a>
 */
public final class GroupHpke {

    private static final PrimeGroup GROUP = PrimeGroup.P256;
    private static final int COORDINATE_BYTES = 32;
    private static final byte[] KEM = suite("KEM", 0x0010);
    private static final byte[] SUITE = suite("HPKE", 0x0010, 0x0001, 0x0002);
    private static final byte[] BASE_MODE = {0};
    private static final byte[] NONE = {};

    private GroupHpke() {}

    public static Hpke.Sealed seal(
            Point recipient, byte[] info, byte[] associatedData, Secret plaintext, SecureRandom random) {
        try (Scalar ephemeral = GROUP.randomScalar(random)) {
            Point encapsulation = GROUP.power(ephemeral);
            try (Secret shared = sharedSecret(recipient.times(ephemeral), encapsulation, recipient);
                    Secret keys = keys(shared, info);
                    Secret key = key(keys)) {
                byte[] ciphertext = AesGcm.seal(key, nonce(keys), associatedData, plaintext.exposed());
                return new Hpke.Sealed(encapsulation.uncompressed(), Bytes.copyOf(ciphertext));
            }
        }
    }

    /** What the private key or, together, its shares are applied to; refuses what is no point. */
    public static Point encapsulation(Hpke.Sealed sealed) throws AEADBadTagException {
        try {
            return GROUP.decode(sealed.encapsulation());
        } catch (IllegalArgumentException e) {
            AEADBadTagException broken = new AEADBadTagException("the sealed message does not open");
            broken.initCause(e);
            throw broken;
        }
    }

    /**
     * The plaintext; an exception if info, associated data or any bit of the message is another, or the agreed point is not
     * the {@link #encapsulation} times the recipient's private key.
     */
    public static Secret open(Point agreed, Point recipient, byte[] info, byte[] associatedData, Hpke.Sealed sealed)
            throws AEADBadTagException {
        try (Secret shared = sharedSecret(agreed, encapsulation(sealed), recipient);
                Secret keys = keys(shared, info);
                Secret key = key(keys)) {
            byte[] ciphertext = sealed.ciphertext().toArray();
            return Secret.owning(AesGcm.open(key, nonce(keys), associatedData, ciphertext));
        }
    }

    /** ExtractAndExpand of the agreed point's first coordinate. */
    static Secret sharedSecret(Point agreed, Point encapsulation, Point recipient) {
        if (agreed.neutral()) {
            throw new IllegalArgumentException("no key is agreed on by the neutral element");
        }
        byte[] context = joined(
                encapsulation.uncompressed().toArray(), recipient.uncompressed().toArray());
        byte[] encoded = agreed.uncompressed().toArray();
        try (Secret point = Secret.owning(encoded);
                Secret coordinate = point.part(1, 1 + COORDINATE_BYTES);
                Secret pseudorandomKey = labeledExtract(KEM, NONE, "eae_prk", coordinate)) {
            return labeledExpand(KEM, pseudorandomKey, "shared_secret", context, Hkdf.DIGEST_BYTES);
        }
    }

    /** Key and base nonce, one behind the other. */
    private static Secret keys(Secret sharedSecret, byte[] info) {
        try (Secret empty = Secret.copyOf(NONE);
                Secret text = Secret.copyOf(info);
                Secret pskIdHash = labeledExtract(SUITE, NONE, "psk_id_hash", empty);
                Secret infoHash = labeledExtract(SUITE, NONE, "info_hash", text);
                Secret secret = labeledExtract(SUITE, sharedSecret.exposed(), "secret", empty)) {
            byte[] context = joined(BASE_MODE, pskIdHash.exposed(), infoHash.exposed());
            try (Secret key = labeledExpand(SUITE, secret, "key", context, AesGcm.KEY_BYTES);
                    Secret nonce = labeledExpand(SUITE, secret, "base_nonce", context, AesGcm.NONCE_BYTES)) {
                return key.then(nonce);
            }
        }
    }

    private static Secret key(Secret keys) {
        return keys.part(0, AesGcm.KEY_BYTES);
    }

    private static byte[] nonce(Secret keys) {
        return keys.part(AesGcm.KEY_BYTES, keys.length()).exposed();
    }

    private static Secret labeledExtract(byte[] suite, byte[] salt, String label, Secret keyMaterial) {
        try (Secret prefix = Secret.owning(joined(Bytes.utf8("HPKE-v1"), suite, Bytes.utf8(label)));
                Secret labeled = prefix.then(keyMaterial)) {
            return Hkdf.extract(salt, labeled);
        }
    }

    private static Secret labeledExpand(byte[] suite, Secret key, String label, byte[] info, int length) {
        byte[] lengthBytes = {(byte) (length >>> 8), (byte) length};
        byte[] labeled = joined(lengthBytes, Bytes.utf8("HPKE-v1"), suite, Bytes.utf8(label), info);
        return Hkdf.expand(key, labeled, length);
    }

    private static byte[] suite(String name, int... ids) {
        byte[] suite = Bytes.utf8(name);
        for (int id : ids) {
            suite = joined(suite, new byte[] {(byte) (id >>> 8), (byte) id});
        }
        return suite;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
