/**
 * The lawful side: what is asked for, what stops it on the way, and what is left. The same custodians and the same access
 * structure as the attacks meet.
 *
 * <p>{@link escrowsim.access.LawfulFunnel} gives expected counts in closed form, {@link escrowsim.access.LawfulWorlds} the
 * counts of single worlds. To add a stage, give {@link escrowsim.access.RequestEnd} a word and the funnel a line.
 */
package escrowsim.access;
