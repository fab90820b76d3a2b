package escrowsim.summary;

import escrowsim.trial.Amounts;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;
import java.util.Optional;

/**
 * What rare worlds were worth.
 *
 * @param effectiveWorlds how many worlds with exposure, all of the same weight, would say as much
 * @param crudeWorlds how many crude worlds would give the same standard error: {@code p (1 - p) / error^2}
 */
public record Effort(double effectiveWorlds, double crudeWorlds) {

    /** Empty for crude worlds, and for rare ones in which nothing was exposed. */
    public static Optional<Effort> of(Tally tally) {
        Amounts any = tally.of(Metric.P_ANY_EXPOSURE);
        if (!tally.isWeighted() || any.positive() == 0) {
            return Optional.empty();
        }
        double error = any.standardError();
        double p = any.mean();
        return Optional.of(new Effort(any.effective(), p * (1 - p) / (error * error)));
    }
}
