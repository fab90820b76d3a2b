package escrowsim.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * A breach from outside that gets as far as the keys. Breaches are a Poisson process; thinning it by the share that
 * reaches key material leaves a Poisson process of the product rate.
 *
 * @param perCustodianYear breaches per custodian and year
 * @param reachesKeysShare probability that a breach reaches key material: an assumption without a published value
 */
public record ExternalBreach(double perCustodianYear, double reachesKeysShare) implements AttackModel {

    public ExternalBreach {
        Rates.require("per_custodian_year", perCustodianYear);
        Rates.requireProbability("reaches_keys_share", reachesKeysShare);
    }

    @Override
    public String id() {
        return "external-breach";
    }

    @Override
    public String actor() {
        return "outside breach";
    }

    @Override
    public String rateKey() {
        return "per_custodian_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        List<EventSource> sources = new ArrayList<>();
        Arrivals arrivals = new Arrivals.Poisson(perCustodianYear * reachesKeysShare);
        if (!arrivals.never()) {
            for (int i : attack.reached()) {
                sources.add(IncidentSource.at(
                        i, attack, attack.timeline(arrivals, attack.custodian(i).name())));
            }
        }
        return sources;
    }
}
