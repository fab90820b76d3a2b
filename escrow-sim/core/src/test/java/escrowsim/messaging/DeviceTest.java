package escrowsim.messaging;

import static escrowsim.messaging.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.EpochKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");
    private static final Argon2id CHEAP = new Argon2id(8, 1, 1);

    private final SecureRandom random = new SecureRandom();
    private final Secret passcode = Secret.copyOf(Bytes.utf8("482137"));
    private final Secret guess = Secret.copyOf(Bytes.utf8("000000"));

    @Test
    void aLockedDeviceReadsNothingUntilThePasscodeIsGiven() throws Exception {
        Device device = Device.withPasscode(passcode, CHEAP, 10, random);
        int first = device.store(TEXT);
        device.lock();

        assertThatThrownBy(() -> device.read(first)).hasMessage("the device is locked");
        assertThatThrownBy(() -> device.store(TEXT)).hasMessage("the device is locked");
        device.unlock(passcode);
        assertThat(device.read(first)).isEqualTo(TEXT);
    }

    @Test
    void aWrongPasscodeLeavesItAsItIs() throws Exception {
        Device device = Device.withPasscode(passcode, CHEAP, 10, random);
        int first = device.store(TEXT);

        assertThatThrownBy(() -> device.unlock(guess)).isInstanceOf(WrongPinException.class);
        assertThat(device.read(first)).isEqualTo(TEXT);
    }

    @Test
    void afterTooManyGuessesTheRightPasscodeOpensNothing() {
        Device device = Device.withPasscode(passcode, CHEAP, 2, random);
        device.store(TEXT);
        device.lock();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> device.unlock(guess)).isInstanceOf(WrongPinException.class);
        }
        assertThatThrownBy(() -> device.unlock(passcode)).hasMessage("the content was erased after 2 wrong guesses");
    }

    /** Device and escrowed key together open all that lies on it; another device's key opens none of it. */
    @Test
    void theEscrowedStorageKeyOpensTheWholeDeviceAndNoOther() throws RefusedException {
        X25519KeyPair vendor = X25519KeyPair.generate(random);
        EpochKey to = new EpochKey(1, vendor.publicKey());
        Device taken = Device.withEscrow(to, passcode, CHEAP, 10, random);
        Device other = Device.withEscrow(to, passcode, CHEAP, 10, random);
        for (Device device : new Device[] {taken, other}) {
            for (int i = 0; i < 3; i++) {
                device.store(TEXT);
            }
            device.lock();
        }

        try (Secret key = taken.escrowed().orElseThrow().unwrap(vendor, Device.escrowIdentifier())) {
            for (int i = 0; i < taken.size(); i++) {
                assertThat(taken.read(i, key)).isEqualTo(TEXT);
            }
            assertRefused(() -> other.read(0, key), Refusal.TAMPERED, "entry 0 does not open with this storage key");
        }
    }

    @Test
    void withoutEscrowThereIsNothingToComeBy() {
        assertThat(Device.withPasscode(passcode, CHEAP, 10, random).escrowed()).isEmpty();
    }

    @Test
    void aBackupIsRestoredByItsPinAndLostAfterTooManyGuesses() throws Exception {
        CloudBackup backup = CloudBackup.of(TEXT, passcode, CHEAP, 2, random);

        assertThat(backup.restore(passcode)).isEqualTo(TEXT);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> backup.restore(guess)).isInstanceOf(WrongPinException.class);
        }
        assertThatThrownBy(() -> backup.restore(passcode)).isInstanceOf(WrongPinException.class);
        assertRefused(
                () -> backup.open(Secret.random(32, random)),
                Refusal.TAMPERED,
                "the backup does not open with this key");
    }

    /** Whoever gets into the hardware has the key for the price of the PIN. */
    @Test
    void pastTheLimitThePinIsAllThatProtectsABackup() throws Exception {
        CloudBackup backup = CloudBackup.of(TEXT, passcode, CHEAP, 2, random);

        try (Secret key = backup.vault().extract().guess(passcode)) {
            assertThat(backup.open(key)).isEqualTo(TEXT);
        }
        assertThat(backup.vault().guessesLeft()).isEqualTo(2);
    }
}
