package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The provider itself holds a key for each user's epoch, as a mail service holds its users' mail: whoever can compel the
 * provider, or gets in, reads. It has the ciphertext too.
 *
 * <p>Without a master key its vault has a row for each user and epoch, and an incident takes the rows it reaches. With one, all
 * rows are derived from it: whoever has it has everything, past and future, whatever rotation there seems to be.
 *
 * @param rule one custodian, the provider
 * @see <a href="https://doi.org/10.1093/cybsec/tyv009">Abelson et al., Keys under doormats (2015)</a>
 */
public record ProviderKey(Rule rule, boolean masterKey, KeySchedule keys, Response response) implements CustodyModel {

    public ProviderKey {
        Holders.requireOne(rule, "the provider");
        keys = masterKey ? KeySchedule.ONE_KEY : keys.withoutRefresh();
    }

    @Override
    public String id() {
        return "provider-key";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public UnitOfLoss unit() {
        return masterKey ? UnitOfLoss.EVERYTHING : UnitOfLoss.USER_EPOCH;
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(masterKey ? new MasterKey(rule, custodians, random) : new Escrow(rule, custodians, random));
    }
}
