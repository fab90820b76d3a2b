package escrowsim.messaging;

import escrowsim.custody.EscrowKey;
import java.security.SecureRandom;

/** The two ends of a session. */
record Pair(Session alice, Session bob) {

    static Pair connected(SecureRandom random) {
        try (Identity alice = Identity.generate(random);
                Identity bob = Identity.generate(random);
                Handshake hers = new Handshake(alice, random);
                Handshake his = new Handshake(bob, random)) {
            return new Pair(hers.initiate(his.hello()), his.respond(hers.hello()));
        }
    }

    void escrowTo(EscrowKey key) {
        alice.escrowTo(key);
        bob.escrowTo(key);
    }
}
