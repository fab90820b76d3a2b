package escrowsim.attack;

import java.util.List;

/**
 * A government compels the custodians under its law, for ends that no warrant would cover: one incident, a random subset of
 * those in its jurisdiction. A custodian without a named jurisdiction is the only one of its own.
 *
 * @param perJurisdictionYear orders per jurisdiction and year
 * @param compliesShare probability that a custodian there complies, independently
 */
public record CoercedCustodian(double perJurisdictionYear, double compliesShare) implements AttackModel {

    public CoercedCustodian {
        Rates.require("per_jurisdiction_year", perJurisdictionYear);
        Rates.requireProbability("complies_share", compliesShare);
    }

    @Override
    public String id() {
        return "coerced-custodian";
    }

    @Override
    public String actor() {
        return "order without a warrant";
    }

    @Override
    public String place(Custodian hit) {
        return hit.jurisdiction().isEmpty() ? hit.name() : hit.jurisdiction();
    }

    @Override
    public String rateKey() {
        return "per_jurisdiction_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        return attack.eachOf(
                attack.reachedBy(CoercedCustodian::jurisdictionRole),
                new Arrivals.Poisson(perJurisdictionYear),
                compliesShare);
    }

    /** One word says which kind of name follows, so that a jurisdiction may be called like a custodian. */
    private static String jurisdictionRole(Custodian custodian) {
        return custodian.jurisdiction().isEmpty()
                ? "custodian " + custodian.name()
                : "jurisdiction " + custodian.jurisdiction();
    }
}
