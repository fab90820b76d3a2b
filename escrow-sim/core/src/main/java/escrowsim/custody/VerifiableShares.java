package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Shares that prove themselves right: the dealer commits to his polynomials, each custodian checks what it is dealt, and at each
 * refresh the custodians' sharings of zero are checked alike. A dealer or custodian who cheats is caught at once, by name.
 *
 * <p>Verification notices falsehood, not theft: an intruder who only copies is seen no sooner than elsewhere. An incident in
 * which the intruder also makes the custodian deal or hand in something false is detected when it happens.
 *
 * @param cheatsShare the share of incidents in which the intruder does so
 * @see <a href="https://doi.org/10.1109/SFCS.1987.4">Feldman, A practical scheme for non-interactive verifiable secret
 *     sharing (1987)</a>
 * @see <a href="https://doi.org/10.1007/3-540-46766-1_9">Pedersen, Non-interactive and information-theoretic secure
 *     verifiable secret sharing (1991)</a>
 * @see <a href="https://doi.org/10.1007/3-540-44750-4_27">Herzberg, Jarecki, Krawczyk and Yung, Proactive secret sharing
 *     (1995)</a>
 */
public record VerifiableShares(Rule rule, KeySchedule keys, Response response, double cheatsShare)
        implements CustodyModel {

    public VerifiableShares {
        if (!(cheatsShare >= 0 && cheatsShare <= 1)) {
            throw new IllegalArgumentException("cheats_share must be between 0 and 1, was " + cheatsShare);
        }
    }

    @Override
    public String id() {
        return "verifiable-shares";
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
    public Optional<Notice> notice() {
        return cheatsShare == 0
                ? Optional.empty()
                : Optional.of(uniform -> uniform < cheatsShare ? 0 : Double.POSITIVE_INFINITY);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new GroupEscrow(rule, custodians, random));
    }
}
