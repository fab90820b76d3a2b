package escrowsim.messaging;

import escrowsim.custody.EscrowKey;

/**
 * Whom a message's content key is escrowed to. How long the answer stays the same is the unit of escrow, and so the unit of
 * loss: one key for each message, for a session, for a user's epoch, for the epoch of all.
 */
@FunctionalInterface
public interface EscrowHook {

    /** The escrow key of one message, which both parties know: the sender wraps to it, the recipient insists on it. */
    EscrowKey keyOf(byte[] identifier);
}
