package escrowsim.custody;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.GuessLimitedVault;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * The modules behind an escrowed backup: each user-epoch's backup key lies in a vault that opens for the right PIN and erases
 * itself after too many wrong ones. What the vault's hardware knows is shared among the modules, so that a qualified set of them
 * guesses past the limit, one PIN after the other, and a smaller one cannot try a single one.
 *
 * <p>Above {@value UnescrowedBits#MOST_BITS} bits PINs are drawn from so many only: the search is the same, only shorter. Guesses
 * are cheap here, for the same reason.
 */
final class BackupVaults implements AroundKeys {

    private static final Argon2id CHEAP = new Argon2id(8, 1, 1);
    private static final byte[] HARDWARE = Bytes.utf8("escrowsim backup hardware 1");

    private final RealCustody modules;
    private final int pins;
    private final SecureRandom random;
    private final Map<Long, Backup> backups = new HashMap<>();

    BackupVaults(RealCustody modules, double pinBits, SecureRandom random) {
        this.modules = modules;
        this.pins = (int) Math.max(1, Math.rint(StrictMath.pow(2, Math.min(pinBits, UnescrowedBits.MOST_BITS))));
        this.random = random;
    }

    @Override
    public RealCustody keys() {
        return modules;
    }

    /** What a user chooses: one of so many. */
    static Secret pin(int number) {
        return Secret.copyOf(Bytes.utf8(String.format(Locale.ROOT, "%05d", number)));
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        EscrowKey ofModules = modules.begin(epoch, version);
        Secret backupKey = Secret.random(AesGcm.KEY_BYTES, random);
        int chosen = random.nextInt(pins);
        try (Secret pin = pin(chosen)) {
            GuessLimitedVault vault = GuessLimitedVault.around(backupKey, pin, CHEAP, EscrowedBackup.GUESSES, random);
            Backup backup = new Backup(ofModules, vault, backupKey, chosen, random);
            backups.put(epoch, backup);
            return backup;
        }
    }

    @Override
    public void erase(long epoch) {
        modules.erase(epoch);
        Backup backup = backups.get(epoch);
        if (backup != null) {
            backup.vault.close();
        }
    }

    @Override
    public Coalition coalition() {
        return new Guessers(modules.coalition());
    }

    /** The user's own PIN, for who asks as the user: counted like anybody's. */
    int chosenPin(long epoch) {
        return backup(epoch).pin;
    }

    /** One guess at the front door. */
    Secret guess(long epoch, Secret pin) throws WrongPinException {
        return backup(epoch).vault.open(pin);
    }

    private Backup backup(long epoch) {
        return Optional.ofNullable(backups.get(epoch))
                .orElseThrow(() -> new IllegalArgumentException("epoch " + epoch + " has no backup"));
    }

    private static Secret lock(Secret part, Secret backupKey, byte[] message) {
        byte[] info = Bytes.framed(Bytes.utf8("escrowsim backup lock 1"), message);
        try (Secret both = part.then(backupKey)) {
            return Hkdf.derive(both, new byte[0], info, AesGcm.KEY_BYTES);
        }
    }

    /** A user's backup in one epoch: its key behind a PIN, and what the hardware knows, wrapped to the modules. */
    private static final class Backup implements EscrowKey {

        private final EscrowKey modules;
        private final GuessLimitedVault vault;
        private final GuessLimitedVault.Extracted sealed;
        private final WrappedKey hardware;
        private final Secret backupKey;
        private final int pin;

        Backup(EscrowKey modules, GuessLimitedVault vault, Secret backupKey, int pin, SecureRandom random) {
            this.modules = modules;
            this.vault = vault;
            this.sealed = vault.extract();
            this.hardware = modules.wrap(HARDWARE, sealed.hardwareKey(), random);
            sealed.hardwareKey().close();
            this.backupKey = backupKey;
            this.pin = pin;
        }

        @Override
        public long epoch() {
            return modules.epoch();
        }

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
            return EscrowedPart.wrap(modules, part -> lock(part, backupKey, message), message, contentKey, random);
        }
    }

    private final class Guessers implements AroundCoalition {

        private final Coalition withKeys;
        private final Map<Long, Secret> found = new HashMap<>();

        Guessers(Coalition withKeys) {
            this.withKeys = withKeys;
        }

        @Override
        public Coalition withKeys() {
            return withKeys;
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            Optional<Secret> part = EscrowedPart.opened(withKeys, wrapped, message);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            try (Secret escrowed = part.get();
                    Secret lock = lock(escrowed, backupKey(wrapped.epoch()), message)) {
                return Optional.of(EscrowedPart.unlock(wrapped, lock));
            } catch (AEADBadTagException e) {
                throw new RefusedException(
                        Refusal.TAMPERED, "the wrapped key does not open with the backup of epoch " + wrapped.epoch());
            }
        }

        /** By guessing, once for each backup. */
        private Secret backupKey(long epoch) throws RefusedException {
            Secret known = found.get(epoch);
            if (known == null) {
                known = guessed(backup(epoch));
                found.put(epoch, known);
            }
            return known;
        }

        /** What the modules give out of a message's part they give out of the hardware's knowledge too. */
        private Secret guessed(Backup backup) throws RefusedException {
            try (Secret hardwareKey = withKeys.contentKey(backup.hardware, HARDWARE)
                    .orElseThrow(() -> new AssertionError("whoever has one part of an epoch has all"))) {
                GuessLimitedVault.Extracted vault =
                        new GuessLimitedVault.Extracted(backup.sealed.sealed(), hardwareKey);
                for (int pin = 0; pin < pins; pin++) {
                    Optional<Secret> opened = guess(vault, pin);
                    if (opened.isPresent()) {
                        return opened.get();
                    }
                }
            }
            throw new AssertionError("one of all PINs is right");
        }

        private static Optional<Secret> guess(GuessLimitedVault.Extracted vault, int number) {
            try (Secret pin = pin(number)) {
                return Optional.of(vault.guess(pin));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            }
        }
    }
}
