package escrowsim.attack;

import java.util.List;

/**
 * A flaw in the escrow protocol or in the clients that every user must run, such as a generator whose numbers somebody can
 * foretell. While it lasts it opens whatever is stored, without a share and whatever the rule: nobody's vault is entered,
 * refresh and rotation do not help. Without a mandate there is no such protocol to be flawed.
 *
 * @param perYear flaws found by somebody who uses them, per year
 * @see <a href="https://doi.org/10.1145/191177.191193">Blaze, Protocol failure in the escrowed encryption standard (1994)</a>
 */
public record ProtocolFlaw(double perYear) implements AttackModel {

    public ProtocolFlaw {
        Rates.require("per_year", perYear);
    }

    @Override
    public String id() {
        return "protocol-flaw";
    }

    @Override
    public String actor() {
        return "flaw of the protocol";
    }

    @Override
    public String rateKey() {
        return "per_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        Arrivals arrivals = new Arrivals.Poisson(perYear);
        return arrivals.never()
                ? List.of()
                : List.of(IncidentSource.everything(attack, attack.timeline(arrivals, "(protocol)")));
    }
}
