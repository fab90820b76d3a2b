/**
 * What many worlds come to: estimates, each with its error, and comparisons of designs that met the same worlds.
 *
 * <p>To add an outcome: a constant in {@link escrowsim.summary.OutcomeMetric}, and its line in
 * {@link escrowsim.summary.DesignOutcomes}. Three uncertainties are kept apart: the spread between worlds
 * ({@link escrowsim.summary.Spread}), the number of worlds ({@link escrowsim.summary.Estimate}), and doubt about inputs.
 */
package escrowsim.summary;
