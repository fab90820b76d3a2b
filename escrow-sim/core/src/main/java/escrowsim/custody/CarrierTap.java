package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The wiretap of the telephone age, as a second baseline: no end-to-end encryption, only that of the links. The carrier can tap
 * anybody from the moment it wants to, and whoever gets into its interception system can too (Athens 2004, Salt Typhoon 2024).
 * There is no key to steal, and nothing that was sent before comes out.
 *
 * @param rule one custodian, the carrier, or at least 1 of several
 * @see <a href="https://doi.org/10.1109/MSPEC.2007.376605">Prevelakis and Spinellis, The Athens affair (2007)</a>
 */
public record CarrierTap(Rule rule, Response response) implements CustodyModel {

    public CarrierTap {
        Holders.requireOneOf(rule, "the carrier");
    }

    @Override
    public String id() {
        return "carrier-tap";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public KeySchedule keys() {
        return KeySchedule.NO_KEY;
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.LIVE_TRAFFIC;
    }

    @Override
    public Yield yieldOf(Custodian holder) {
        return Yield.TAP;
    }

    @Override
    public boolean reachesBack() {
        return false;
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new LinkEncryption(rule));
    }
}
