package escrowsim.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");

    private final SecureRandom random = new SecureRandom();
    private final Identity alice = Identity.generate(random);
    private final Identity bob = Identity.generate(random);

    @Test
    void twoSessionsOfTheSamePartiesShareNothing() {
        try (Handshake hers = new Handshake(alice, random);
                Handshake his = new Handshake(bob, random);
                Handshake hisSecond = new Handshake(bob, random)) {
            Envelope first = hers.initiate(his.hello()).send(TEXT);
            Session second = hisSecond.respond(hers.hello());

            assertThatThrownBy(() -> second.receive(first))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("the message belongs to another session or direction");
        }
    }

    /** Mallory answers in Bob's name, with an ephemeral key of her own. */
    @Test
    void whoLacksTheLongTermKeyDoesNotGetTheSession() {
        Identity mallory = Identity.generate(random);
        try (Handshake hers = new Handshake(alice, random);
                Handshake forged = new Handshake(mallory, random)) {
            Hello inBobsName = new Hello(bob.publicKey(), forged.hello().ephemeral());
            Envelope sent = hers.initiate(inBobsName).send(TEXT);
            Session mallorys = forged.respond(hers.hello());

            assertThatThrownBy(() -> mallorys.receive(sent)).isInstanceOf(RefusedException.class);
        }
    }

    /**
     * Without escrow a stored ciphertext is lost with its keys: neither the long-term keys nor the sessions as they are after
     * the message bring it back.
     */
    @Test
    void aStoredMessageCannotBeReadOnceItsKeysAreGone() throws RefusedException {
        Handshake hers = new Handshake(alice, random);
        Handshake his = new Handshake(bob, random);
        Hello herHello = hers.hello();
        Session sending = hers.initiate(his.hello());
        Session receiving = his.respond(herHello);
        hers.close();
        his.close();
        Envelope stored = sending.send(TEXT);
        assertThat(receiving.receive(stored)).isEqualTo(TEXT);

        assertThatThrownBy(() -> his.respond(herHello))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the secret has been erased");
        try (Handshake again = new Handshake(bob, random)) {
            Session rebuilt = again.respond(herHello);
            assertThatThrownBy(() -> rebuilt.receive(stored)).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> receiving.receive(stored)).hasMessage("message 0 was received before");
    }
}
