package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Identity-based encryption: a key generator derives every user's private key from a master key and the user's name, so that it
 * can read everything, past and future. Its public parameters are built into every client, so a detection ends an intrusion
 * and changes no key.
 *
 * <p>The real keys are a stand-in of the same structure: the generator derives an X25519 key pair for each identity and epoch
 * from its master key and hands out public keys, where pairings would let senders compute them. Of the pairing
 * libraries on Maven Central those written in Java are no longer kept, and the one that is kept is native code.
 *
 * @param rule who must act together to use the master key; one custodian, the generator, in the literature
 * @see <a href="https://doi.org/10.1007/3-540-44647-8_13">Boneh and Franklin, Identity-based encryption from the Weil
 *     pairing (2001)</a>
 */
public record IdentityBased(Rule rule, Response.RepeatIncidents repeatIncidents) implements CustodyModel {

    public IdentityBased {
        Holders.requireOne(rule, "the key generator");
    }

    @Override
    public String id() {
        return "identity-based";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public Response response() {
        return new Response(Response.OnDetection.EVICT, repeatIncidents);
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.EVERYTHING;
    }

    @Override
    public Optional<String> standsInFor() {
        return Optional.of("pairings");
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new MasterKey(rule, custodians, random));
    }
}
