package escrowsim.rehearsal;

import escrowsim.crypto.Bytes;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.RefusedException;
import escrowsim.messaging.Envelope;
import escrowsim.messaging.Identity;
import escrowsim.messaging.Prekeys;
import escrowsim.messaging.Session;
import escrowsim.messaging.Suite;
import java.security.SecureRandom;
import java.util.Arrays;

/** Two parties, one of whom writes and the other really receives. */
final class Conversation {

    /** Before there is anything to read or to steal. */
    private static final byte[] GREETING = {};

    private final Session alice;
    private final Session bob;

    Conversation(SecureRandom random) {
        try (Identity aliceIdentity = Identity.generate(random);
                Identity bobIdentity = Identity.generate(random);
                Prekeys bobsPrekeys = Prekeys.generate(bobIdentity, 1, random)) {
            Session.Begun begun = Session.begin(aliceIdentity, bobsPrekeys.bundle(Suite.X3DH), random);
            alice = begun.session();
            bob = bobsPrekeys.receive(begun.hello(), alice.send(GREETING)).session();
        } catch (RefusedException e) {
            throw new AssertionError("the parties refused each other's keys", e);
        }
    }

    void escrowTo(EscrowKey key) {
        alice.escrowTo(key);
        bob.escrowTo(key);
    }

    /** Whether a stored message opens with any key that is left on either phone. */
    boolean opensWithWhatIsLeft(Envelope stored) {
        return alice.seized(stored).isPresent() || bob.seized(stored).isPresent();
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
