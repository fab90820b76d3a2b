package escrowsim.access;

/**
 * What one simulated world saw of lawful access, from the start to the horizon.
 *
 * @param requests all requests, wherever they ended
 * @param accesses for which custodians opened something
 * @param useful accesses of use, above the no-escrow baseline
 * @param wrongful accesses aimed at the wrong person or period
 */
public record LawfulWorld(long requests, long accesses, long useful, long wrongful) {}
