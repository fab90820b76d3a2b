package escrowsim.messaging;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.GuessLimitedVault;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * A device at rest: what it stores is sealed under a storage key, which a passcode opens in hardware that counts the guesses.
 * Whoever takes a locked device has ciphertext. Mutable, for one thread.
 *
 * <p>Escrow at this level deposits the storage key itself: who comes by it needs the device too, and then has all that lies
 * on it, whatever keys the messages travelled under.
 */
public final class Device implements AutoCloseable {

    private static final byte[] ESCROW = Bytes.utf8("escrowsim storage key 1");

    private final GuessLimitedVault hardware;
    private final Optional<WrappedKey> escrowed;
    private final List<Bytes> stored = new ArrayList<>();
    private Optional<Secret> unlocked;

    private Device(GuessLimitedVault hardware, Optional<WrappedKey> escrowed, Secret storageKey) {
        this.hardware = hardware;
        this.escrowed = escrowed;
        this.unlocked = Optional.of(storageKey);
    }

    /** A new device, unlocked. */
    public static Device withPasscode(Secret passcode, Argon2id cost, int mostGuesses, SecureRandom random) {
        Secret storageKey = Secret.random(AesGcm.KEY_BYTES, random);
        GuessLimitedVault hardware = GuessLimitedVault.around(storageKey, passcode, cost, mostGuesses, random);
        return new Device(hardware, Optional.empty(), storageKey);
    }

    /** The same, whose storage key is escrowed. */
    public static Device withEscrow(
            EscrowKey to, Secret passcode, Argon2id cost, int mostGuesses, SecureRandom random) {
        Secret storageKey = Secret.random(AesGcm.KEY_BYTES, random);
        WrappedKey escrowed = WrappedKey.wrap(to, ESCROW, storageKey, random);
        GuessLimitedVault hardware = GuessLimitedVault.around(storageKey, passcode, cost, mostGuesses, random);
        return new Device(hardware, Optional.of(escrowed), storageKey);
    }

    public void lock() {
        unlocked.ifPresent(Secret::close);
        unlocked = Optional.empty();
    }

    public void unlock(Secret passcode) throws WrongPinException {
        Secret storageKey = hardware.open(passcode);
        lock();
        unlocked = Optional.of(storageKey);
    }

    /** Stores a message; its number. */
    public int store(byte[] message) {
        int number = stored.size();
        byte[] sealed = AesGcm.seal(storageKey(), nonce(number), ESCROW, message);
        stored.add(Bytes.copyOf(sealed));
        return number;
    }

    public byte[] read(int number) throws RefusedException {
        return read(number, storageKey());
    }

    private Secret storageKey() {
        return unlocked.orElseThrow(() -> new IllegalStateException("the device is locked"));
    }

    public int size() {
        return stored.size();
    }

    /** The storage key as it is escrowed; empty where nothing is. */
    public Optional<WrappedKey> escrowed() {
        return escrowed;
    }

    /** What the wrapped storage key is bound to. */
    public static byte[] escrowIdentifier() {
        return ESCROW.clone();
    }

    /** For whoever has taken the device and come by its storage key. */
    public byte[] read(int number, Secret storageKey) throws RefusedException {
        try {
            return AesGcm.open(
                    storageKey, nonce(number), ESCROW, stored.get(number).toArray());
        } catch (AEADBadTagException e) {
            throw new RefusedException(Refusal.TAMPERED, "entry " + number + " does not open with this storage key");
        }
    }

    /** One storage key seals each entry once, so its number can be the nonce. */
    private static byte[] nonce(int number) {
        return ByteBuffer.allocate(AesGcm.NONCE_BYTES).putInt(number).array();
    }

    /** Erases the storage key, and with it all that is stored. */
    @Override
    public void close() {
        lock();
        hardware.close();
    }
}
