package escrowsim.attack;

/**
 * A request that should not be granted.
 *
 * @param daysRead days of one user's messages that it would read
 * @param noticedShare probability that it is noticed
 */
record Request(double daysRead, double noticedShare) {}
