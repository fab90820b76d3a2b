package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Nobody holds anything, so nothing can be stolen: each message's key is short enough to be searched by whoever spends the money,
 * government, criminal or foreign service alike, and a budget buys so many messages and no more.
 *
 * @see <a href="https://doi.org/10.1109/EuroSP.2018.00036">Wright and Varia, Crypto crumple zones (2018)</a>, whose one-time
 *     setup cost is left out here
 */
public record CrumpleZone(KeySearch price) implements CustodyModel {

    @Override
    public String id() {
        return "crumple-zone";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.empty();
    }

    @Override
    public KeySchedule keys() {
        return KeySchedule.NO_KEY;
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.MESSAGE;
    }

    @Override
    public Optional<KeySearch> search() {
        return Optional.of(price);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new UnescrowedBits(new NobodysKey(), price.bits(), random));
    }
}
