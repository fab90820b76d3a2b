package escrowsim.formula;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Incidents of one kind at one place: a Poisson process whose events hit one custodian, or each of several with the same
 * probability and for the same dwell.
 *
 * @param perYear events at time 0
 * @param growthPerYear g of {@code perYear exp(g t)}
 * @param shape of the gamma law, with mean 1, that multiplies its rate in each world; infinity for none
 * @param pooledShare probability that what an event yields joins the common pool
 * @param custodians by index
 */
public record Hazard(
        double perYear,
        double growthPerYear,
        double shape,
        DwellLaw dwell,
        double hitShare,
        double pooledShare,
        int[] custodians) {

    public Hazard {
        Require.notNegative("rate", perYear);
        Require.probability("hit share", hitShare);
        Require.probability("pooled share", pooledShare);
        custodians = custodians.clone();
    }

    /** One custodian, at a steady rate, everything pooled. */
    public static Hazard at(int custodian, double perYear, DwellLaw dwell) {
        return new Hazard(perYear, 0, Double.POSITIVE_INFINITY, dwell, 1, 1, new int[] {custodian});
    }

    /** Several custodians together, at a steady rate, everything pooled. */
    public static Hazard shared(double perYear, double hitShare, DwellLaw dwell, int... custodians) {
        return new Hazard(perYear, 0, Double.POSITIVE_INFINITY, dwell, hitShare, 1, custodians);
    }

    /** As far as it hits these custodians. */
    Hazard within(IntPredicate of) {
        int[] left = Arrays.stream(custodians).filter(of).toArray();
        return new Hazard(perYear, growthPerYear, shape, dwell, hitShare, pooledShare, left);
    }

    boolean common() {
        return custodians.length > 1;
    }

    /** The mean number of events that yield shares of what exists in this time. */
    public double mean(HoldingPeriod existing) {
        return perYear * existing.years(dwell, growthPerYear);
    }
}
