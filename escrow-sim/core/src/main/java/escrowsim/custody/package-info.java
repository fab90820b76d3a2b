/**
 * Who holds escrowed keys, and what it takes to use them.
 *
 * <p>A custody model answers twice: {@link escrowsim.custody.AccessStructure#qualifies} and its key schedule for millions
 * of trials, {@code deposit} and {@code recover} for real keys. To add one, write a record that implements
 * {@link escrowsim.custody.CustodyModel} and name it in its {@code permits}.
 */
package escrowsim.custody;
