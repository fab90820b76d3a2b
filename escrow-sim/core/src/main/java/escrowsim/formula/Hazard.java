package escrowsim.formula;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

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
        List<Integer> custodians) {

    public Hazard {
        Require.notNegative("rate", perYear);
        Require.probability("hit share", hitShare);
        Require.probability("pooled share", pooledShare);
        custodians = List.copyOf(custodians);
    }

    /** One custodian, at a steady rate, everything pooled. */
    public static Hazard at(int custodian, double perYear, DwellLaw dwell) {
        return new Hazard(perYear, 0, Double.POSITIVE_INFINITY, dwell, 1, 1, List.of(custodian));
    }

    /** Several custodians together, at a steady rate, everything pooled. */
    public static Hazard shared(double perYear, double hitShare, DwellLaw dwell, int... custodians) {
        return new Hazard(
                perYear,
                0,
                Double.POSITIVE_INFINITY,
                dwell,
                hitShare,
                1,
                Arrays.stream(custodians).boxed().toList());
    }

    /** The same so much more often. */
    public Hazard times(double factor) {
        return new Hazard(factor * perYear, growthPerYear, shape, dwell, hitShare, pooledShare, custodians);
    }

    /** As far as it hits these custodians. */
    Hazard within(Predicate<Integer> of) {
        return new Hazard(
                perYear,
                growthPerYear,
                shape,
                dwell,
                hitShare,
                pooledShare,
                custodians.stream().filter(of).toList());
    }

    boolean common() {
        return custodians.size() > 1;
    }

    /** The mean number of events that yield shares of what exists in this time. */
    public double mean(HoldingPeriod existing) {
        return perYear * existing.years(dwell, growthPerYear);
    }
}
