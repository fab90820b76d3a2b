package escrowsim.rehearsal;

import escrowsim.crypto.Bytes;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.RefusedException;
import escrowsim.messaging.Envelope;
import escrowsim.messaging.Handshake;
import escrowsim.messaging.Identity;
import escrowsim.messaging.Session;
import java.security.SecureRandom;
import java.util.Arrays;

/** Two parties, one of whom writes and the other really receives. */
final class Conversation {

    private final Session alice;
    private final Session bob;

    Conversation(SecureRandom random) {
        try (Identity aliceIdentity = Identity.generate(random);
                Identity bobIdentity = Identity.generate(random);
                Handshake hers = new Handshake(aliceIdentity, random);
                Handshake his = new Handshake(bobIdentity, random)) {
            alice = hers.initiate(his.hello());
            bob = his.respond(hers.hello());
        }
    }

    void escrowTo(EscrowKey key) {
        alice.escrowTo(key);
        bob.escrowTo(key);
    }

    /** What the service stores of a message, which the other party has received. */
    Envelope send(String text) {
        Envelope envelope = alice.send(Bytes.utf8(text));
        try {
            if (!Arrays.equals(bob.receive(envelope), Bytes.utf8(text))) {
                throw new AssertionError("the recipient read something else");
            }
        } catch (RefusedException e) {
            throw new AssertionError("the recipient refused the message", e);
        }
        return envelope;
    }
}
