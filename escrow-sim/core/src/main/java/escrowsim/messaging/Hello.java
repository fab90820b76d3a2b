package escrowsim.messaging;

import escrowsim.crypto.X25519PublicKey;

/** What each party sends to set up a session: its long-term key and an ephemeral one. */
public record Hello(X25519PublicKey identity, X25519PublicKey ephemeral) {}
