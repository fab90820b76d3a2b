package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Each user's stored traffic lies in a backup under a key that a group of hardware modules gives out for the right PIN, after a
 * few wrong ones never again. Whoever controls a qualified set of the modules guesses past the limit, and then only the PIN's
 * entropy is in the way, for the lawful side too.
 *
 * <p>Within the limit anybody finds a PIN with the chance limit over number of PINs; that is no custody failure and is not
 * simulated.
 *
 * @param pin what guessing takes: {@code bits} is the entropy of a PIN
 * @see <a href="https://engineering.fb.com/2021/09/10/security/whatsapp-e2ee-backups/">WhatsApp, How WhatsApp is enabling
 *     end-to-end encrypted backups (2021)</a>
 */
public record EscrowedBackup(Rule rule, KeySchedule keys, Response response, KeySearch pin) implements CustodyModel {

    /** Wrong PINs that the modules take. */
    public static final int GUESSES = 10;

    @Override
    public String id() {
        return "escrowed-backup";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.USER_STORE;
    }

    @Override
    public Optional<KeySearch> search() {
        return Optional.of(pin);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new BackupVaults(new Escrow(rule, custodians, random), pin.bits(), random));
    }
}
