package escrowsim.scenario;

import escrowsim.summary.Precision;
import escrowsim.trial.YearGrid;
import java.util.Optional;

/**
 * How a scenario is computed.
 *
 * @param seed 1 to 19 digits
 * @param trials worlds; with a precision, the most that it may take
 * @param precision when to stop before
 * @param years at which the course of its worlds is looked at
 */
public record Run(String seed, long trials, Optional<Precision> precision, YearGrid years) {}
