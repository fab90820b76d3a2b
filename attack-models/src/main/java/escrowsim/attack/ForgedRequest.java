package escrowsim.attack;

import java.util.List;

/**
 * An outsider who passes for an authority and asks for one user's messages. Each custodian that is asked takes the request
 * for a real one with its {@link Answering#acceptsForgedShare()}, independently; it is granted if those who do qualify.
 *
 * @param perYear forged requests per year
 * @param daysRead days of one user's messages that a granted request reads
 */
public record ForgedRequest(double perYear, double daysRead) implements AttackModel {

    public ForgedRequest {
        Rates.require("per_year", perYear);
        Rates.requireDays("days_read", daysRead);
    }

    @Override
    public String id() {
        return "forged-request";
    }

    @Override
    public String actor() {
        return "forger";
    }

    @Override
    public String rateKey() {
        return "per_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        Arrivals arrivals = new Arrivals.Poisson(perYear);
        if (arrivals.never()) {
            return List.of();
        }
        double[] accepts = new double[attack.custodianCount()];
        double[] ifAsked = attack.acceptsForged();
        for (int asked : attack.reached()) {
            accepts[asked] = ifAsked[asked];
        }
        Timeline timeline = attack.timeline(arrivals, FORGER);
        return List.of(new RequestSource(attack, FORGER, timeline, accepts, new Request(daysRead, 0)));
    }

    private static final String FORGER = "(forger)";
}
