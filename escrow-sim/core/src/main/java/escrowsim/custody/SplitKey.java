package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Each epoch's private key is the exclusive or of components, one at every custodian: all are needed, and a lost one cannot be
 * replaced. Micali's fair cryptosystems and the escrow agents of 1993 are of this kind.
 *
 * @param rule all of a list of custodians
 * @see <a href="https://doi.org/10.1007/3-540-48071-4_9">Micali, Fair public-key cryptosystems (1992)</a>
 */
public record SplitKey(Rule rule, KeySchedule keys, Response response) implements CustodyModel {

    public SplitKey {
        Holders.requireAll(rule);
    }

    @Override
    public String id() {
        return "split-key";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.EPOCH_OF_ALL;
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(Escrow.ofComponents(rule, custodians, random));
    }
}
