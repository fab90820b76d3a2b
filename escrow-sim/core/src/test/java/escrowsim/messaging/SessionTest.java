package escrowsim.messaging;

import static escrowsim.messaging.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.EpochKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");

    private final SecureRandom random = new SecureRandom();
    private final Pair pair = Pair.connected(random);
    private final X25519KeyPair escrow = X25519KeyPair.generate(random);

    @Test
    void bothDirectionsCarryMessagesInOrder() throws RefusedException {
        for (int i = 0; i < 3; i++) {
            byte[] text = {(byte) i};
            assertThat(pair.bob().receive(pair.alice().send(text))).isEqualTo(text);
            assertThat(pair.alice().receive(pair.bob().send(text))).isEqualTo(text);
        }
    }

    @Test
    void theServiceCarriesThemAsBytes() throws RefusedException {
        pair.escrowTo(new EpochKey(3, escrow.publicKey()));

        byte[] carried = pair.alice().send(TEXT).encoded();

        assertThat(pair.bob().receive(Envelope.decode(carried))).isEqualTo(TEXT);
    }

    @Test
    void withoutEscrowNothingIsAttached() {
        assertThat(pair.alice().send(TEXT).escrowed()).isEmpty();
    }

    @Test
    void theEpochsPrivateKeyOpensAnEscrowedMessageWithoutEitherParty() throws RefusedException {
        pair.escrowTo(new EpochKey(3, escrow.publicKey()));
        Envelope stored = pair.alice().send(TEXT);

        WrappedKey wrapped = stored.escrowed().orElseThrow();
        Secret contentKey = wrapped.unwrap(escrow, stored.identifier());

        assertThat(wrapped.epoch()).isEqualTo(3);
        assertThat(stored.open(contentKey)).isEqualTo(TEXT);
    }

    @Test
    void anotherEpochsPrivateKeyOpensNothing() {
        pair.escrowTo(new EpochKey(3, escrow.publicKey()));
        Envelope stored = pair.alice().send(TEXT);
        X25519KeyPair another = X25519KeyPair.generate(random);

        assertRefused(
                () -> stored.escrowed().orElseThrow().unwrap(another, stored.identifier()),
                Refusal.TAMPERED,
                "the wrapped key does not open with the escrow key of epoch 3");
    }

    /** Each message has a key of its own: who comes by one has one message. */
    @Test
    void oneContentKeyOpensOneMessage() throws RefusedException {
        pair.escrowTo(new EpochKey(3, escrow.publicKey()));
        Envelope first = pair.alice().send(TEXT);
        Envelope second = pair.alice().send(TEXT);
        Secret key = first.escrowed().orElseThrow().unwrap(escrow, first.identifier());

        assertRefused(() -> second.open(key), Refusal.TAMPERED, "message 2 does not open: it is not what was sent");
    }

    @Test
    void everyChangedBitIsRefusedAndTheRightMessageStillArrives() throws RefusedException {
        pair.escrowTo(new EpochKey(3, escrow.publicKey()));
        byte[] sent = pair.alice().send(TEXT).encoded();

        for (int bit = 0; bit < 8 * sent.length; bit++) {
            byte[] changed = sent.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> pair.bob().receive(Envelope.decode(changed)))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(pair.bob().receive(Envelope.decode(sent))).isEqualTo(TEXT);
    }

    @Test
    void aChangedCiphertextIsRefusedAsTampered() {
        Envelope sent = pair.alice().send(TEXT);
        byte[] changed = sent.ciphertext().toArray();
        changed[3] ^= 1;

        assertRefused(
                () -> pair.bob().receive(new Envelope(sent.header(), sent.escrowed(), Bytes.copyOf(changed))),
                Refusal.TAMPERED,
                "message 1 does not open: it is not what was sent");
    }

    @Test
    void everyShorteningIsRefusedAsTruncated() {
        pair.escrowTo(new EpochKey(3, escrow.publicKey()));
        byte[] sent = pair.alice().send(TEXT).encoded();

        for (int length = 0; length < sent.length; length++) {
            byte[] shortened = Arrays.copyOf(sent, length);
            assertThatThrownBy(() -> Envelope.decode(shortened))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.why()).isEqualTo(Refusal.TRUNCATED));
        }
        assertRefused(
                () -> Envelope.decode(Arrays.copyOf(sent, sent.length - 1)),
                Refusal.TRUNCATED,
                "the message is cut short: 32 bytes should follow, 31 do");
    }

    @Test
    void aMessageThatGoesOnTooLongIsRefused() {
        byte[] sent = pair.alice().send(TEXT).encoded();

        assertRefused(
                () -> Envelope.decode(Arrays.copyOf(sent, sent.length + 2)),
                Refusal.TAMPERED,
                "the message goes on for 2 bytes after its end");
    }

    @Test
    void theMarkOfAnEscrowedKeyIsZeroOrOne() {
        byte[] sent = pair.alice().send(TEXT).encoded();
        sent[Header.BYTES] = 2;

        assertRefused(
                () -> Envelope.decode(sent), Refusal.TAMPERED, "the mark of an escrowed key must be 0 or 1, was 2");
    }

    /** The keys of messages that have not come, and of those that will, are on the device; the others are gone. */
    @Test
    void whoTakesADeviceReadsWhatHasNotComeYetAndNothingBefore() throws RefusedException {
        Envelope read = pair.alice().send(TEXT);
        pair.bob().receive(read);
        Envelope overtaken = pair.alice().send(TEXT);
        pair.bob().receive(pair.alice().send(TEXT));
        Envelope underWay = pair.alice().send(TEXT);

        assertThat(pair.bob().seized(read)).isEmpty();
        assertThat(pair.alice().seized(read)).isEmpty();
        assertThat(pair.bob().seized(overtaken))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo(TEXT));
        assertThat(pair.bob().seized(underWay)).isPresent();
        assertThat(pair.alice().seized(underWay)).isEmpty();
        assertThat(pair.bob().receive(underWay)).isEqualTo(TEXT);
        assertThat(pair.bob().seized(underWay)).isEmpty();
    }

    /** A turn to a key that has not come yet. */
    @Test
    void aTurnUnderWayIsReadToo() throws RefusedException {
        pair.alice().receive(pair.bob().send(TEXT));
        Envelope turned = pair.alice().send(TEXT);

        assertThat(pair.bob().seized(turned)).isPresent();
        pair.bob().receive(turned);
        assertThat(pair.bob().seized(turned)).isEmpty();
    }

    @Test
    void aReplayedMessageIsRefused() throws RefusedException {
        Envelope sent = pair.alice().send(TEXT);
        pair.bob().receive(sent);

        assertRefused(() -> pair.bob().receive(sent), Refusal.REPLAYED, "message 1 was received before");
    }

    @Test
    void aCountBelowZeroIsRefused() {
        byte[] sent = pair.alice().send(TEXT).encoded();
        sent[Header.BYTES - 4] = (byte) 0x80;

        assertRefused(
                () -> Envelope.decode(sent),
                Refusal.TAMPERED,
                "a count of the message must not be negative, was -2147483647");
    }

    /** One key for each message, so that one key is one message lost. */
    @Test
    void theUnitOfEscrowIsWhatTheHookSays() throws RefusedException {
        EscrowHook everyMessage = identifier -> new EpochKey(identifier[identifier.length - 1], escrow.publicKey());
        pair.alice().escrowTo(everyMessage);
        pair.bob().escrowTo(everyMessage);

        for (int message = 1; message < 4; message++) {
            Envelope sent = pair.alice().send(TEXT);
            assertThat(sent.escrowed().orElseThrow().epoch()).isEqualTo(message);
            assertThat(pair.bob().receive(sent)).isEqualTo(TEXT);
        }
    }

    @Test
    void aMessageToAnotherEpochIsRefused() {
        pair.alice().escrowTo(new EpochKey(3, escrow.publicKey()));
        pair.bob().escrowTo(new EpochKey(4, escrow.publicKey()));
        Envelope sent = pair.alice().send(TEXT);

        assertRefused(
                () -> pair.bob().receive(sent),
                Refusal.WRONG_EPOCH,
                "the message is escrowed to epoch 3, not to epoch 4");
    }

    @Test
    void aMessageThatEvadesEscrowIsRefused() {
        pair.bob().escrowTo(new EpochKey(4, escrow.publicKey()));
        Envelope sent = pair.alice().send(TEXT);

        assertRefused(
                () -> pair.bob().receive(sent),
                Refusal.WRONG_EPOCH,
                "the message is escrowed to nobody, not to epoch 4");
    }

    @Test
    void theEscrowedKeyCannotBeTakenOff() {
        pair.alice().escrowTo(new EpochKey(3, escrow.publicKey()));
        Envelope sent = pair.alice().send(TEXT);
        Envelope stripped = new Envelope(sent.header(), Optional.empty(), sent.ciphertext());

        assertRefused(
                () -> pair.bob().receive(stripped),
                Refusal.TAMPERED,
                "message 1 does not open: it is not what was sent");
    }

    @Test
    void aMessageToSomebodyElseIsRefused() {
        Envelope toAnother = Pair.connected(random).alice().send(TEXT);
        Envelope reflected = pair.alice().send(TEXT);

        for (ThrowingCallable wrong : List.<ThrowingCallable>of(
                () -> pair.bob().receive(toAnother), () -> pair.alice().receive(reflected))) {
            assertRefused(wrong, Refusal.WRONG_RECIPIENT, "the message belongs to another session or direction");
        }
    }
}
