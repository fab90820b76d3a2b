package escrowsim.report.figure;

import escrowsim.summary.Headline;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Shown;
import java.util.Optional;

/**
 * A design as figures show it.
 *
 * @param name for readers
 * @param doubt about inputs, as far as the chance of a leak goes; missing where they are not drawn
 */
public record Design(String name, Headline headline, Optional<ParameterBand> doubt) {

    /** One whose inputs are what they are. */
    public Design(String name, Headline headline) {
        this(name, headline, Optional.empty());
    }

    public String id() {
        return headline.design();
    }

    /** What doubt about inputs does to the chance of a leak, in words; empty where that is not known. */
    String doubtText() {
        return doubt.map(band -> ", " + Shown.interval(OutcomeMetric.P_ANY_EXPOSURE, band.low(), band.high())
                        + " for 95 of 100 draws of the inputs")
                .orElse("");
    }
}
