package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Each epoch's private escrow key is shared among the custodians by a nested threshold rule. A single holder, a split
 * key, k of n and several jurisdictions are all instances of the rule.
 *
 * @see <a href="https://doi.org/10.1145/359168.359176">Shamir, How to Share a Secret (1979)</a>
 */
public record ThresholdShares(Rule rule, KeySchedule keys, Response response) implements CustodyModel {

    @Override
    public String id() {
        return "threshold-shares";
    }

    @Override
    public Optional<Escrow> escrow(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new Escrow(rule, custodians, random));
    }
}
