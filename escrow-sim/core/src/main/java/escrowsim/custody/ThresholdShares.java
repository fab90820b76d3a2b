package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Private escrow keys are shared among the custodians by a nested threshold rule. A single holder, a split key, k of n and
 * several jurisdictions are all instances of the rule. The dealer publishes a commitment to every share, so a wrong one is
 * seen when it is handed in.
 *
 * @param unit {@link UnitOfLoss#EPOCH_OF_ALL}, one key for everybody's epoch, or {@link UnitOfLoss#USER_EPOCH}, one for each
 *     user's, so that a custodian's vault has a row for each user
 * @see <a href="https://doi.org/10.1145/359168.359176">Shamir, How to Share a Secret (1979)</a>
 */
public record ThresholdShares(Rule rule, KeySchedule keys, Response response, UnitOfLoss unit) implements CustodyModel {

    public ThresholdShares {
        if (unit != UnitOfLoss.EPOCH_OF_ALL && unit != UnitOfLoss.USER_EPOCH) {
            throw new IllegalArgumentException("unit must be an epoch of all or a user-epoch, was " + unit.words());
        }
    }

    /** One key for everybody's epoch. */
    public ThresholdShares(Rule rule, KeySchedule keys, Response response) {
        this(rule, keys, response, UnitOfLoss.EPOCH_OF_ALL);
    }

    @Override
    public String id() {
        return "threshold-shares";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(escrow(custodians, random));
    }

    /** The same with all that can be asked of shares. */
    public Escrow escrow(List<Custodian> custodians, SecureRandom random) {
        return new Escrow(rule, custodians, random);
    }
}
