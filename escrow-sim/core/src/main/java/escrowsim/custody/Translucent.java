package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * One agency can read a share p of all messages, and no sender knows which: each message is encrypted to one of many points at
 * random, and the agency knows the logarithms of a share p of them. Thieves of its key read the same share, and so does the
 * lawful side: each message it asks for is among them with probability p.
 *
 * @param rule one custodian, the agency
 * @param share p
 * @see <a href="https://doi.org/10.1007/PL00003817">Bellare and Rivest, Translucent cryptography (1999)</a>
 */
public record Translucent(Rule rule, double share, KeySchedule keys, Response response) implements CustodyModel {

    public Translucent {
        Holders.requireOne(rule, "the agency");
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share_opened must be above 0 and at most 1, was " + share);
        }
        keys = keys.withoutRefresh();
    }

    @Override
    public String id() {
        return "translucent";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.SHARE_OF_ALL;
    }

    @Override
    public double shareOpened() {
        return share;
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new TranslucentPoints(rule, share, custodians, random));
    }
}
