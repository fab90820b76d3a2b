/**
 * One simulated world as a story: who did what on which day, what could be read, when it was noticed, and a message really
 * decrypted to prove it. Computes nothing that the kernel and the rehearsal do not say.
 *
 * <p>To tell of another attack, its model says {@link escrowsim.attack.AttackModel#actor who} is behind it and {@link
 * escrowsim.attack.AttackModel#place where}.
 */
package escrowsim.story;
