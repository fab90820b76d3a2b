package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;

/** The two ends of a session, after a first message. */
record Pair(Session alice, Session bob) {

    static final byte[] GREETING = Bytes.utf8("Hello.");

    static Pair connected(SecureRandom random) {
        return connected(Suite.X3DH, random);
    }

    static Pair connected(Suite suite, SecureRandom random) {
        try (Identity alice = Identity.generate(random);
                Identity bob = Identity.generate(random);
                Prekeys prekeys = Prekeys.generate(bob, 1, random)) {
            Session.Begun begun = Session.begin(alice, prekeys.bundle(suite), random);
            Envelope first = begun.session().send(GREETING);
            return new Pair(
                    begun.session(), prekeys.receive(begun.hello(), first).session());
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    void escrowTo(EscrowKey key) {
        alice.escrowTo(key);
        bob.escrowTo(key);
    }
}
