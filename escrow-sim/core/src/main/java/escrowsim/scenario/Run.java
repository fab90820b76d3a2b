package escrowsim.scenario;

/**
 * How a scenario is computed.
 *
 * @param seed 1 to 19 digits
 */
public record Run(String seed, long trials) {}
