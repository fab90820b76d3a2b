package escrowsim.cli.bench;

import escrowsim.trial.Amounts;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;

/** What the benchmark computes, each number with its standard error. */
public record Answer(double anyExposure, double anyExposureError, double exposedYears, double exposedYearsError) {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double STANDARD_ERRORS = 4;
    /** The standard error of the known answers. */
    private static final double KNOWN_ERROR = 0.00018;

    static Answer of(Tally tally) {
        Amounts any = tally.of(Metric.P_ANY_EXPOSURE);
        Amounts days = tally.of(Metric.EXPOSED_USER_DAYS);
        return new Answer(
                any.mean(), any.standardError(), days.mean() / DAYS_PER_YEAR, days.standardError() / DAYS_PER_YEAR);
    }

    /** Whether this is what {@link ThresholdsInTime} is known to give, within four standard errors. */
    public boolean isExpected() {
        return agreesWith(
                new Answer(ThresholdsInTime.ANY_EXPOSURE, KNOWN_ERROR, ThresholdsInTime.EXPOSED_YEARS, KNOWN_ERROR));
    }

    /** Whether two answers from different random numbers are within four standard errors of their difference. */
    public boolean agreesWith(Answer other) {
        return Math.abs(anyExposure - other.anyExposure)
                        <= STANDARD_ERRORS * Math.hypot(anyExposureError, other.anyExposureError)
                && Math.abs(exposedYears - other.exposedYears)
                        <= STANDARD_ERRORS * Math.hypot(exposedYearsError, other.exposedYearsError);
    }
}
