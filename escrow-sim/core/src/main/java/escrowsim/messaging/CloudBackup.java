package escrowsim.messaging;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.GuessLimitedVault;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * A user's messages in the cloud, under a key that can be recovered when the phone is lost: it lies in hardware of the service
 * that opens it for a PIN and counts the guesses. The service stores the ciphertext; whoever gets past the limit needs no more
 * than the PIN.
 *
 * @see <a href="https://engineering.fb.com/2021/09/10/security/whatsapp-e2ee-backups/">WhatsApp, How it is enabling end-to-end
 *     encrypted backups (2021)</a>
 */
public final class CloudBackup implements AutoCloseable {

    private static final byte[] LABEL = Bytes.utf8("escrowsim backup 1");
    /** Each backup has a key of its own, which seals once. */
    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];

    private static final int NAME_BYTES = 16;

    private final Bytes name;
    private final Bytes ciphertext;
    private final GuessLimitedVault vault;

    private CloudBackup(Bytes name, Bytes ciphertext, GuessLimitedVault vault) {
        this.name = name;
        this.ciphertext = ciphertext;
        this.vault = vault;
    }

    public static CloudBackup of(byte[] messages, Secret pin, Argon2id cost, int mostGuesses, SecureRandom random) {
        try (Secret key = Secret.random(AesGcm.KEY_BYTES, random)) {
            Bytes name = Bytes.copyOf(Secret.random(NAME_BYTES, random).copy());
            Bytes ciphertext = Bytes.copyOf(AesGcm.seal(key, NONCE, bound(name), messages));
            return new CloudBackup(name, ciphertext, GuessLimitedVault.around(key, pin, cost, mostGuesses, random));
        }
    }

    private static byte[] bound(Bytes name) {
        return Bytes.framed(LABEL, name.toArray());
    }

    /** As the service stores it, in bytes: which backup (16), ciphertext behind its length (4). Big-endian. */
    public byte[] stored() {
        return EnvelopeFormat.withCiphertext(name.toArray(), ciphertext);
    }

    /** The messages, on a new phone. */
    public byte[] restore(Secret pin) throws WrongPinException, RefusedException {
        return restore(stored(), pin);
    }

    /** The same from what the service hands out; what is no backup of this user's takes no guess. */
    public byte[] restore(byte[] handedOut, Secret pin) throws WrongPinException, RefusedException {
        Incoming bytes = new Incoming("the backup", handedOut);
        Bytes which = bytes.take(NAME_BYTES);
        Bytes sealed = bytes.take(bytes.count());
        bytes.end();
        if (!which.equals(name)) {
            throw new RefusedException(Refusal.WRONG_RECIPIENT, "the backup is another one than the PIN is for");
        }
        try (Secret key = vault.open(pin)) {
            return open(sealed, key);
        }
    }

    /** The messages, for whoever has come by the backup's key. */
    public byte[] open(Secret key) throws RefusedException {
        return open(ciphertext, key);
    }

    private byte[] open(Bytes sealed, Secret key) throws RefusedException {
        try {
            return AesGcm.open(key, NONCE, bound(name), sealed.toArray());
        } catch (AEADBadTagException e) {
            throw new RefusedException(Refusal.TAMPERED, "the backup does not open with this key");
        }
    }

    /** Where its key lies. */
    public GuessLimitedVault vault() {
        return vault;
    }

    /** Erases the key, and with it the backup. */
    @Override
    public void close() {
        vault.close();
    }
}
