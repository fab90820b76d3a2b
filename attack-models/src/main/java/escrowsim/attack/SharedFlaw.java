package escrowsim.attack;

import java.util.List;

/**
 * One flaw, supplier compromise or operating mistake that hits several custodians at once: one incident, one dwell, a
 * random subset of the supplier's customers. A custodian without a named supplier is the only customer of its own.
 *
 * @param perSupplierYear flaws per supplier and year
 * @param reachesEachShare probability that a flaw reaches each customer, independently
 * @see <a href="https://doi.org/10.1080/01621459.1967.10482885">Marshall and Olkin (1967)</a>
 */
public record SharedFlaw(double perSupplierYear, double reachesEachShare) implements AttackModel {

    public SharedFlaw {
        Rates.require("per_supplier_year", perSupplierYear);
        Rates.requireProbability("reaches_each_share", reachesEachShare);
    }

    @Override
    public String id() {
        return "shared-flaw";
    }

    @Override
    public String place(Custodian hit) {
        return hit.supplier().isEmpty() ? hit.name() : hit.supplier();
    }

    @Override
    public String rateKey() {
        return "per_supplier_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        return attack.eachOf(
                attack.reachedBy(SharedFlaw::supplierRole), new Arrivals.Poisson(perSupplierYear), reachesEachShare);
    }

    /** One word says which kind of name follows, so that a supplier may be called like a custodian. */
    private static String supplierRole(Custodian custodian) {
        return custodian.supplier().isEmpty() ? "custodian " + custodian.name() : "supplier " + custodian.supplier();
    }
}
