package escrowsim.summary;

import escrowsim.trial.ByDraw;
import escrowsim.trial.Years;
import java.util.List;
import java.util.Optional;

/**
 * Exposure against use. Ratios of expectations, not expectations of ratios: a world without a useful access has no ratio.
 */
final class BothSides {

    private BothSides() {}

    /**
     * Both ratios.
     *
     * @param usefulPerYear useful accesses a year, if they are known
     * @param doubt the band of {@link #userDaysPerAccess}
     */
    static List<Outcome> of(
            Estimate exposedUserDays,
            Optional<Estimate> usefulPerYear,
            Optional<ParameterBand> doubt,
            double horizonYears,
            long trials) {
        Optional<Estimate> useful = usefulPerYear.map(estimate -> estimate.times(horizonYears));
        Optional<Estimate> perAccess =
                useful.filter(BothSides::positive).map(estimate -> Combined.ratio(exposedUserDays, estimate));
        Optional<Estimate> breakEven = useful.filter(estimate -> positive(exposedUserDays))
                .map(estimate -> Combined.ratio(estimate, exposedUserDays.times(1 / Years.DAYS)));
        return List.of(
                line(OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS, perAccess, doubt, trials),
                line(
                        OutcomeMetric.BREAK_EVEN_HARM_RATIO,
                        breakEven,
                        doubt.map(band -> band.reciprocal(Years.DAYS)),
                        trials));
    }

    /**
     * Doubt about the first ratio: exposed user-days and useful accesses of the same draw. Empty as soon as one draw has no
     * useful access, for it has no ratio either.
     *
     * @param exposedUserDays by draw
     * @param usefulPerYear by draw; draws beyond have no part in the band
     */
    static Optional<ParameterBand> userDaysPerAccess(
            ByDraw exposedUserDays, List<Double> usefulPerYear, double horizonYears) {
        return usefulPerYear.contains(0.0)
                ? Optional.empty()
                : ParameterBand.of(
                        exposedUserDays.times(usefulPerYear.stream()
                                .mapToDouble(useful -> 1 / (horizonYears * useful))
                                .toArray()),
                        Double.POSITIVE_INFINITY);
    }

    private static boolean positive(Estimate estimate) {
        return estimate.value() > 0;
    }

    private static Outcome line(
            OutcomeMetric metric, Optional<Estimate> ratio, Optional<ParameterBand> doubt, long trials) {
        return ratio.map(estimate -> Outcome.of(metric, estimate).with(doubt))
                .orElseGet(() -> Outcome.missing(metric, trials));
    }
}
