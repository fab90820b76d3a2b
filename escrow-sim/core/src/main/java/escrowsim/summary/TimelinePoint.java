package escrowsim.summary;

import java.util.Optional;

/**
 * What the worlds of a design had come to by a year.
 *
 * @param spread between worlds; missing for probabilities, and where it is not known
 */
public record TimelinePoint(double year, TimelineMetric metric, Estimate estimate, Optional<Spread> spread) {

    public static TimelinePoint of(double year, TimelineMetric metric, Estimate estimate) {
        return new TimelinePoint(year, metric, estimate, Optional.empty());
    }
}
