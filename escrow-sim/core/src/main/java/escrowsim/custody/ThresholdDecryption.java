package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The custodians decrypt together, a message at a time: each contributes a partial decryption with a proof that it is right, and
 * the epoch's key is never assembled, not even for a warrant. Who copies enough shares can still assemble it; a share in a
 * device gives partial decryptions to whoever is inside, and no more.
 *
 * @see <a href="https://doi.org/10.1007/0-387-34805-0_28">Desmedt and Frankel, Threshold cryptosystems (1989)</a>
 */
public record ThresholdDecryption(Rule rule, KeySchedule keys, Response response) implements CustodyModel {

    @Override
    public String id() {
        return "threshold-decryption";
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
        return Optional.of(new GroupEscrow(rule, custodians, random));
    }
}
