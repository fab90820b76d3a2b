package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The vendor can unlock devices that are in its hands, or in those of an officer with a warrant: the device's storage key is
 * wrapped to the vendor's key of the epoch and lies on the device, nowhere else. Stolen unlock keys are useless without the
 * device; how many devices fall into wrong hands therefore decides what they open. Messages in transit are not touched.
 *
 * <p>Unlocking takes the delay that the device enforces, and breaks a seal: its owner sees it afterwards. That the vendor's keys
 * are stolen the seal does not show.
 *
 * @param rule one custodian, the vendor
 * @see <a href="https://doi.org/10.1145/3243734.3243758">Savage, Lawful device access without mass surveillance risk
 *     (2018)</a>
 */
public record DeviceVault(Rule rule, Possession devices, KeySchedule keys, Response response) implements CustodyModel {

    public DeviceVault {
        Holders.requireOne(rule, "the vendor");
        keys = keys.withoutRefresh();
    }

    @Override
    public String id() {
        return "device-vault";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.DEVICE_AT_REST;
    }

    @Override
    public Optional<Possession> possession() {
        return Optional.of(devices);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new Escrow(rule, custodians, random));
    }
}
