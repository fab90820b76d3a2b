package escrowsim.rehearsal;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;

/**
 * A device in the adversary's hands: its history under a storage key, which is wrapped to the vendor's key of the epoch in which
 * it was taken and lies nowhere else. Mutable.
 */
final class TakenDevice implements Prize {

    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];
    private static final byte[] NAME = Bytes.utf8("device");

    private final double unlocksYear;
    private final List<SentMessage> history;
    private final WrappedKey wrapped;
    private final byte[] stored;
    private boolean unlocked;

    /** A device with this history, which resists until {@code unlocksYear}. */
    TakenDevice(double unlocksYear, List<SentMessage> history, EscrowKey vendor, SecureRandom random) {
        this.unlocksYear = unlocksYear;
        this.history = history;
        try (Secret storageKey = Secret.random(AesGcm.KEY_BYTES, random)) {
            this.wrapped = vendor.wrap(NAME, storageKey, random);
            this.stored = AesGcm.seal(storageKey, NONCE, NAME, texts());
        }
    }

    private byte[] texts() {
        return Bytes.framed(history.stream().map(SentMessage::plaintext).toArray(byte[][]::new));
    }

    @Override
    public WrappedKey wrapped() {
        return wrapped;
    }

    @Override
    public byte[] identifier() {
        return NAME;
    }

    @Override
    public boolean worthTrying(double year) {
        return !unlocked;
    }

    @Override
    public void open(Secret storageKey, double year) {
        try {
            if (!Arrays.equals(AesGcm.open(storageKey, NONCE, NAME, stored), texts())) {
                throw new AssertionError("AES-GCM opened to another plaintext");
            }
        } catch (AEADBadTagException e) {
            throw new AssertionError("the storage key does not open the device", e);
        }
        unlocked = true;
        history.forEach(message -> message.readBy(Math.max(year, unlocksYear)));
    }
}
