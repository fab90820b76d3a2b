package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Part of each user-epoch's key is escrowed by any rule; the other bits nobody keeps, and whoever has the escrowed part must
 * search them. That slows mass reading down and leaves a single lawful access affordable, as long as trials are not too cheap.
 *
 * @see <a href="https://doi.org/10.1145/266420.266439">Bellare and Goldwasser, Verifiable partial key escrow (1997)</a>, after
 *     Shamir (1995)
 */
public record PartialKey(Rule rule, KeySchedule keys, Response response, KeySearch unescrowed) implements CustodyModel {

    @Override
    public String id() {
        return "partial-key";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.USER_EPOCH;
    }

    @Override
    public Optional<KeySearch> search() {
        return Optional.of(unescrowed);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new UnescrowedBits(new Escrow(rule, custodians, random), unescrowed.bits(), random));
    }
}
