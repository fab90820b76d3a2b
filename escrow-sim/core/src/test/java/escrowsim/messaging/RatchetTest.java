package escrowsim.messaging;

import static escrowsim.messaging.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatchetTest {

    private final SecureRandom random = new SecureRandom();
    private final Pair pair = Pair.connected(random);

    /** Both write when they like, and the service delivers in any order: every message is read once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMessageIsReadOnceInWhateverOrderItComes(long seed) throws RefusedException {
        Random order = new Random(seed);
        List<Sent> underway = new ArrayList<>();
        List<Sent> read = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            boolean fromAlice = order.nextBoolean();
            if (step < 150 && order.nextBoolean()) {
                String text = "message " + step;
                Session sender = fromAlice ? pair.alice() : pair.bob();
                underway.add(new Sent(fromAlice, text, sender.send(Bytes.utf8(text))));
            } else if (!underway.isEmpty()) {
                Sent sent = underway.remove(order.nextInt(underway.size()));
                assertThat(recipient(sent).receive(sent.envelope())).isEqualTo(Bytes.utf8(sent.text()));
                read.add(sent);
            }
        }
        for (Sent sent : underway) {
            assertThat(recipient(sent).receive(sent.envelope())).isEqualTo(Bytes.utf8(sent.text()));
        }
        read.addAll(underway);

        assertThat(read).hasSizeGreaterThan(50);
        for (Sent sent : read) {
            assertThatThrownBy(() -> recipient(sent).receive(sent.envelope()))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.why()).isEqualTo(Refusal.REPLAYED));
        }
    }

    private record Sent(boolean fromAlice, String text, Envelope envelope) {}

    private Session recipient(Sent sent) {
        return sent.fromAlice() ? pair.bob() : pair.alice();
    }

    @Test
    void everyTurnOfTheConversationBringsANewKey() throws RefusedException {
        Set<Object> keys = new HashSet<>();
        for (int turn = 0; turn < 10; turn++) {
            Envelope there = pair.alice().send(Pair.GREETING);
            pair.bob().receive(there);
            Envelope back = pair.bob().send(Pair.GREETING);
            pair.alice().receive(back);
            keys.add(there.header().ratchetKey());
            keys.add(back.header().ratchetKey());
        }

        assertThat(keys).hasSize(20);
    }

    @Test
    void oneMessageOvertakesAThousandAndNotOneMore() throws RefusedException {
        List<Envelope> sent = new ArrayList<>();
        for (int i = 0; i <= Lookahead.MOST + 1; i++) {
            sent.add(pair.alice().send(Pair.GREETING));
        }

        assertRefused(
                () -> pair.bob().receive(sent.get(1_001)),
                Refusal.OUT_OF_ORDER,
                "message 1002 is 1001 ahead of its turn, at most 1000 are allowed");
        assertThat(pair.bob().receive(sent.get(1_000))).isEqualTo(Pair.GREETING);
        assertThat(pair.bob().receive(sent.get(0))).isEqualTo(Pair.GREETING);
        assertThat(pair.bob().receive(sent.get(1_001))).isEqualTo(Pair.GREETING);
    }

    /** What is kept for the late is bounded: the oldest are given up. */
    @Test
    void theKeysOfMessagesThatNeverComeAreErasedInTheEnd() throws RefusedException {
        Envelope lost = pair.alice().send(Pair.GREETING);
        for (int i = 0; i < 3; i++) {
            for (int skipped = 0; skipped < 900; skipped++) {
                pair.alice().send(Pair.GREETING);
            }
            pair.bob().receive(pair.alice().send(Pair.GREETING));
        }

        assertRefused(() -> pair.bob().receive(lost), Refusal.REPLAYED, "message 1 was received before");
    }

    @Test
    void aForgedTurnChangesNothing() throws RefusedException {
        Envelope right = pair.alice().send(Pair.GREETING);
        Envelope forged = Pair.connected(random).bob().send(Pair.GREETING);
        Header turned = new Header(
                right.header().direction(),
                forged.header().ratchetKey(),
                0,
                right.header().number());

        assertRefused(
                () -> pair.bob().receive(new Envelope(turned, right.escrowed(), right.ciphertext())),
                Refusal.TAMPERED,
                "message 1 does not open: it is not what was sent");
        assertThat(pair.bob().receive(right)).isEqualTo(Pair.GREETING);
    }
}
