package escrowsim.custody;

import escrowsim.crypto.X25519PublicKey;

/** The public half of one epoch's escrow key: what clients wrap their content keys to. */
public record EscrowKey(long epoch, X25519PublicKey publicKey) {}
