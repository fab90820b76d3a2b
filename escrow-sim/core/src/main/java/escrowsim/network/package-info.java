/**
 * Who is in contact with whom, and how far one account leads: contact chaining, hop by hop, through what a custody model
 * opens, with what it finds of a covert cell and how many others it sweeps in.
 *
 * <p>{@link escrowsim.network.ContactNetwork} is generated (by JGraphT) or listed; {@link escrowsim.network.Means} says what
 * is opened, when, and by whom; {@link escrowsim.network.ChainWalk} follows the contacts of one world;
 * {@link escrowsim.network.Chaining} does so in all of them. To add a way of looking, give {@link escrowsim.network.Means}
 * one more {@link escrowsim.network.Opening}.
 */
package escrowsim.network;
