package escrowsim.messaging;

import static escrowsim.messaging.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallTest {

    private static final byte[] SOUND = Bytes.utf8("twenty milliseconds of sound");

    private final SecureRandom random = new SecureRandom();
    private final Secret callKey = Call.drawKey(random);
    private final Call alice = Call.asCaller(callKey);
    private final Call bob = Call.asCallee(callKey);

    @Test
    void theCallKeyGoesThroughTheSession() throws RefusedException {
        Pair pair = Pair.connected(random);
        Envelope ringing = pair.alice().send(callKey.copy());

        Call his = Call.asCallee(Secret.copyOf(pair.bob().receive(ringing)));

        assertThat(his.receive(alice.send(SOUND))).isEqualTo(SOUND);
        assertThat(alice.receive(his.send(SOUND))).isEqualTo(SOUND);
    }

    @Test
    void framesOvertakeEachOtherAndAreHeardOnce() throws RefusedException {
        List<byte[]> sent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sent.add(alice.send(Bytes.utf8("frame " + i)));
        }
        List<byte[]> delivered = new ArrayList<>(sent);
        Collections.shuffle(delivered, new Random(1));

        for (byte[] frame : delivered) {
            assertThat(bob.receive(frame)).isEqualTo(Bytes.utf8("frame " + sent.indexOf(frame)));
        }
        assertRefused(() -> bob.receive(sent.get(7)), Refusal.REPLAYED, "frame 7 was received before");
    }

    @Test
    void aFrameThatComesFarTooLateIsDropped() throws RefusedException {
        byte[] late = alice.send(SOUND);
        for (int i = 0; i < ReplayWindow.FRAMES; i++) {
            bob.receive(alice.send(SOUND));
        }

        assertRefused(
                () -> bob.receive(late), Refusal.OUT_OF_ORDER, "frame 0 comes too late, at most 64 are remembered");
    }

    @Test
    void everyChangedBitAndEveryShorteningIsRefused() throws RefusedException {
        byte[] sent = alice.send(SOUND);

        for (int bit = 0; bit < 8 * sent.length; bit++) {
            byte[] changed = sent.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> bob.receive(changed)).isInstanceOf(RefusedException.class);
        }
        for (int length = 0; length < sent.length; length++) {
            byte[] shortened = Arrays.copyOf(sent, length);
            assertThatThrownBy(() -> bob.receive(shortened)).isInstanceOf(RefusedException.class);
        }
        assertRefused(
                () -> bob.receive(new byte[0]),
                Refusal.TRUNCATED,
                "the frame has no header: a frame begins with its header");
        assertThat(bob.receive(sent)).isEqualTo(SOUND);
    }

    @Test
    void aFrameOfOnesOwnOrOfAnotherCallIsRefused() {
        byte[] own = alice.send(SOUND);
        Call another = Call.asCaller(Call.drawKey(random));

        assertRefused(() -> alice.receive(own), Refusal.WRONG_RECIPIENT, "the frame is one's own");
        assertRefused(
                () -> bob.receive(another.send(SOUND)),
                Refusal.TAMPERED,
                "frame 0 does not open: it is not what was sent");
    }

    @Test
    void recordedFramesStayClosedOnceTheCallIsOver() {
        byte[] recorded = alice.send(SOUND);
        bob.close();

        assertThatThrownBy(() -> bob.receive(recorded))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the secret has been erased");
    }
}
