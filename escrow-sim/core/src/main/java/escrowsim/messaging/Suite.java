package escrowsim.messaging;

/** How two parties agree on a session's first key. */
public enum Suite {
    /** Three or four Diffie-Hellman agreements on Curve25519. */
    X3DH,
    /** The same, and a secret encapsulated by ML-KEM-768: traffic recorded today stays closed to tomorrow's computers. */
    PQXDH
}
