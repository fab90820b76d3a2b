package escrowsim.summary;

import escrowsim.trial.Years;
import java.util.List;
import java.util.Optional;

/**
 * Exposure against use. Ratios of expectations, not expectations of ratios: a world without a useful access has no ratio.
 */
final class BothSides {

    private BothSides() {}

    /** @param usefulPerYear useful accesses a year, if they are known */
    static List<Outcome> of(
            Estimate exposedUserDays, Optional<Estimate> usefulPerYear, double horizonYears, long trials) {
        Optional<Estimate> useful = usefulPerYear.map(estimate -> estimate.times(horizonYears));
        Optional<Estimate> perAccess =
                useful.filter(BothSides::positive).map(estimate -> Combined.ratio(exposedUserDays, estimate));
        Optional<Estimate> breakEven = useful.filter(estimate -> positive(exposedUserDays))
                .map(estimate -> Combined.ratio(estimate, exposedUserDays.times(1 / Years.DAYS)));
        return List.of(
                line(OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS, perAccess, trials),
                line(OutcomeMetric.BREAK_EVEN_HARM_RATIO, breakEven, trials));
    }

    private static boolean positive(Estimate estimate) {
        return estimate.value() > 0;
    }

    private static Outcome line(OutcomeMetric metric, Optional<Estimate> ratio, long trials) {
        return ratio.map(estimate -> Outcome.of(metric, estimate)).orElseGet(() -> Outcome.missing(metric, trials));
    }
}
