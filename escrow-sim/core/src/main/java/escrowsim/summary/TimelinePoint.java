package escrowsim.summary;

import java.util.Optional;

/**
 * What the worlds of a design had come to by a year.
 *
 * @param spread between worlds; missing for probabilities, and where it is not known
 * @param band doubt about inputs; missing where that is not simulated
 */
public record TimelinePoint(
        double year, TimelineMetric metric, Estimate estimate, Optional<Spread> spread, Optional<ParameterBand> band) {

    public static TimelinePoint of(double year, TimelineMetric metric, Estimate estimate) {
        return new TimelinePoint(year, metric, estimate, Optional.empty(), Optional.empty());
    }

    /** The same with how single worlds spread. */
    public TimelinePoint spread(Optional<Spread> betweenWorlds) {
        return new TimelinePoint(year, metric, estimate, betweenWorlds, band);
    }

    /** The same with what doubt about inputs does to it. */
    public TimelinePoint with(Optional<ParameterBand> doubt) {
        return new TimelinePoint(year, metric, estimate, spread, doubt);
    }
}
