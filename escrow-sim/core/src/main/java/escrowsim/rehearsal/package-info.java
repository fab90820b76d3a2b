/**
 * One trial replayed with real messages and real shares. Where the kernel computes which traffic is exposed, the rehearsal
 * lives through the trial event by event, and tries to decrypt.
 *
 * <p>It takes from {@code trial} the plan and the raw incidents, and what the kernel claims in order to compare; windows,
 * epochs, versions and pools it works out for itself, from MODEL's words.
 */
package escrowsim.rehearsal;
