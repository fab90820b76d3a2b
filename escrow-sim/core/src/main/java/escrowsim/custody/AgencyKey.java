package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * One agency holds each epoch's private key, for everybody's messages. It needs the ciphertext too: a thief of the key reads
 * nothing until he has it, from the custodian that stores it or because he records traffic himself.
 *
 * @param rule one custodian, the agency
 * @param ciphertextAt who stores the ciphertext, and one of whom must be entered or ordered as well; empty where anybody can
 *     get it
 * @see <a href="https://doi.org/10.1145/227234.227239">Denning and Branstad, A taxonomy for key escrow encryption systems
 *     (1996)</a>
 */
public record AgencyKey(Rule rule, List<String> ciphertextAt, KeySchedule keys, Response response)
        implements CustodyModel {

    public AgencyKey {
        String agency = Holders.requireOne(rule, "the agency");
        ciphertextAt = List.copyOf(ciphertextAt);
        if (ciphertextAt.contains(agency)) {
            throw new IllegalArgumentException(
                    "ciphertext_at must be another custodian than the agency, was " + agency);
        }
        keys = keys.withoutRefresh();
    }

    @Override
    public String id() {
        return "agency-key";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(
                ciphertextAt.isEmpty() ? rule : new Rule.AtLeast(2, List.of(rule, Rule.atLeast(1, ciphertextAt))));
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.EPOCH_OF_ALL;
    }

    @Override
    public Yield yieldOf(Custodian holder) {
        return ciphertextAt.contains(holder.name()) ? Yield.CIPHERTEXT : CustodyModel.super.yieldOf(holder);
    }

    @Override
    public CustodyModel againstRecordedTraffic() {
        return new AgencyKey(rule, List.of(), keys, response);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        RealCustody key = new Escrow(rule, custodians, random);
        return Optional.of(ciphertextAt.isEmpty() ? key : new StoredElsewhere(key, ciphertextAt));
    }
}
