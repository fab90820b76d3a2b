package escrowsim.summary;

import java.util.Optional;

/**
 * One line of a summary.
 *
 * @param estimate missing where there is nothing to estimate: no first year without an exposure
 * @param spread between worlds; missing for probabilities and ratios of expectations
 * @param band doubt about inputs; missing where that is not simulated
 * @param trials worlds simulated
 */
public record Outcome(
        OutcomeMetric metric,
        Optional<Estimate> estimate,
        Optional<Spread> spread,
        Optional<ParameterBand> band,
        long trials) {

    public static Outcome of(OutcomeMetric metric, Estimate estimate) {
        return new Outcome(metric, Optional.of(estimate), Optional.empty(), Optional.empty(), estimate.trials());
    }

    public static Outcome of(OutcomeMetric metric, Estimate estimate, Spread spread) {
        return new Outcome(metric, Optional.of(estimate), Optional.of(spread), Optional.empty(), estimate.trials());
    }

    public static Outcome missing(OutcomeMetric metric, long trials) {
        return new Outcome(metric, Optional.empty(), Optional.empty(), Optional.empty(), trials);
    }

    /** The same worlds in another unit. */
    Outcome as(OutcomeMetric other, double factor) {
        return new Outcome(
                other,
                estimate.map(e -> e.times(factor)),
                spread.map(s -> s.times(factor)),
                band.map(b -> b.times(factor)),
                trials);
    }

    public Outcome with(Optional<ParameterBand> doubt) {
        return new Outcome(metric, estimate, spread, doubt, trials);
    }
}
