package escrowsim.reproduction;

import escrowsim.summary.Estimate;

/**
 * A value that came out here.
 *
 * @param standardError Monte Carlo standard error; 0 for a formula
 * @param trials repetitions behind a simulated value; 0 for a formula
 */
public record Finding(Place place, String unit, double value, double standardError, long trials) {

    public Finding {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("a standard error must be 0 or more, was " + standardError);
        }
    }

    public static Finding closedForm(String design, String metric, String unit, double value) {
        return new Finding(Place.of(design, metric, Place.CLOSED_FORM), unit, value, 0, 0);
    }

    public static Finding estimate(
            String design, String metric, String unit, double value, double standardError, long trials) {
        return new Finding(Place.of(design, metric, Place.ESTIMATE), unit, value, standardError, trials);
    }

    public static Finding estimate(String design, String metric, String unit, Estimate estimate) {
        return estimate(design, metric, unit, estimate.value(), estimate.standardError(), estimate.trials());
    }

    /** The same value in another unit. */
    public Finding times(double factor, String otherUnit) {
        return new Finding(place, otherUnit, factor * value, factor * standardError, trials);
    }
}
