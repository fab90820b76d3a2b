package escrowsim.crypto;

import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * Hardware that opens a secret for a PIN and erases it after too many wrong ones: a phone's secure element, or the modules
 * behind an escrowed backup. A PIN of four digits is safe in it, and worth nothing outside. Mutable, for one thread.
 *
 * @see <a href="https://eprint.iacr.org/2023/843">Davies et al., Security Analysis of the WhatsApp End-to-End Encrypted
 *     Backup Protocol (2023)</a> for such modules and their limit of ten guesses
 */
public final class GuessLimitedVault implements AutoCloseable {

    private final PinSealed sealed;
    private final Secret hardwareKey;
    private final int mostGuesses;
    private int guessesLeft;

    private GuessLimitedVault(PinSealed sealed, Secret hardwareKey, int mostGuesses) {
        this.sealed = sealed;
        this.hardwareKey = hardwareKey;
        this.mostGuesses = mostGuesses;
        this.guessesLeft = mostGuesses;
    }

    /** A vault around the secret, which stays its owner's to close. */
    public static GuessLimitedVault around(
            Secret content, Secret pin, Argon2id cost, int mostGuesses, SecureRandom random) {
        if (mostGuesses < 1) {
            throw new IllegalArgumentException("a vault must allow at least 1 guess, was " + mostGuesses);
        }
        Secret hardwareKey = Secret.random(AesGcm.KEY_BYTES, random);
        return new GuessLimitedVault(PinSealed.seal(content, pin, hardwareKey, cost, random), hardwareKey, mostGuesses);
    }

    /** The secret. The guess is counted before it is tried, so that cutting the power saves none; a right one resets. */
    public Secret open(Secret pin) throws WrongPinException {
        if (erased()) {
            throw new WrongPinException(0, "the content was erased after " + mostGuesses + " wrong guesses");
        }
        guessesLeft--;
        try {
            Secret content = sealed.open(pin, hardwareKey);
            guessesLeft = mostGuesses;
            return content;
        } catch (AEADBadTagException e) {
            throw refused();
        }
    }

    private WrongPinException refused() {
        if (erased()) {
            close();
            return new WrongPinException(0, "wrong PIN, and the last guess: the content is erased");
        }
        return new WrongPinException(guessesLeft, "wrong PIN, " + guessesLeft + " more before the content is erased");
    }

    public int guessesLeft() {
        return guessesLeft;
    }

    public boolean erased() {
        return guessesLeft == 0;
    }

    /** What somebody takes who gets into the hardware: enough to guess without limit. */
    public record Extracted(PinSealed sealed, Secret hardwareKey) {

        /** The secret; an exception for a wrong PIN, and nobody counts. */
        public Secret guess(Secret pin) throws AEADBadTagException {
            return sealed.open(pin, hardwareKey);
        }
    }

    /** Takes a copy past the limit. An erased vault has nothing to take. */
    public Extracted extract() {
        return new Extracted(sealed, hardwareKey.part(0, hardwareKey.length()));
    }

    /** Erases the hardware's key, and with it the content. */
    @Override
    public void close() {
        guessesLeft = 0;
        hardwareKey.close();
    }
}
