package escrowsim.reproduction;

/**
 * One number that an analysis computes from.
 *
 * @param label how it is known: printed, fitted, inferred, assumed, ...
 * @param source the work and page, or the reason
 */
public record Input(String name, double value, String unit, String label, String source) {}
