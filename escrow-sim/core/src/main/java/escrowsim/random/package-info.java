/**
 * Numbers with an address: (seed, role, trial, number). Nobody else makes, finds or resets a generator; a trial is a
 * function of the seed and its index alone.
 */
package escrowsim.random;
