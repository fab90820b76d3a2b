package escrowsim.crypto;

import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * A secret sealed under a PIN and a key that stays in a piece of hardware: Argon2id of both gives the key of AES-256-GCM.
 * Without the hardware's key no guess can be tried; with it, as many as the guesser can pay for.
 */
public record PinSealed(Argon2id cost, Bytes salt, Bytes ciphertext) {

    private static final byte[] CONTEXT = Bytes.utf8("escrowsim sealed under a PIN 1");
    /** The salt makes each key one of its own, which seals once. */
    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];

    static PinSealed seal(Secret content, Secret pin, Secret hardwareKey, Argon2id cost, SecureRandom random) {
        byte[] salt = new byte[Argon2id.SALT_BYTES];
        random.nextBytes(salt);
        try (Secret key = cost.derive(pin, hardwareKey, salt, CONTEXT, AesGcm.KEY_BYTES)) {
            byte[] ciphertext = AesGcm.seal(key, NONCE, CONTEXT, content.exposed());
            return new PinSealed(cost, Bytes.copyOf(salt), Bytes.copyOf(ciphertext));
        }
    }

    /** The secret; an exception for any other PIN or hardware key. */
    public Secret open(Secret pin, Secret hardwareKey) throws AEADBadTagException {
        try (Secret key = cost.derive(pin, hardwareKey, salt.toArray(), CONTEXT, AesGcm.KEY_BYTES)) {
            return Secret.owning(AesGcm.open(key, NONCE, CONTEXT, ciphertext.toArray()));
        }
    }
}
