package escrowsim.cli.bench;

/**
 * How long one way of running the benchmark takes.
 *
 * @param bytesPerTrial allocated on the thread that ran it; NaN where several did
 */
public record Timing(String what, double nsPerTrial, double bytesPerTrial) {}
