package escrowsim.access;

import java.util.OptionalDouble;

/**
 * What one simulated world saw of lawful access, from the start to the horizon.
 *
 * @param requests all requests, wherever they ended
 * @param accesses for which custodians opened something
 * @param useful accesses of use, above the no-escrow baseline
 * @param wrongful accesses aimed at the wrong person or period
 * @param medianHours from request to answer, of the accesses (the lower one of the two in the middle); empty without any
 */
public record LawfulWorld(long requests, long accesses, long useful, long wrongful, OptionalDouble medianHours) {}
