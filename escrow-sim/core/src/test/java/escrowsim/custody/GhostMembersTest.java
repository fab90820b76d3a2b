package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A silent member, and the log of keys in which he stands. */
class GhostMembersTest {

    private static final byte[] MESSAGE = Bytes.utf8("message 7");

    private final SecureRandom random = new SecureRandom();
    private final GhostMembers members = new GhostMembers(Rule.holder("Provider"), random);
    private final EscrowKey list = members.begin(1, 0);
    private final Secret contentKey = Secret.random(32, random);

    @Test
    void aGhostStandsInTheLogWhileItListensAndAfterwards() throws RefusedException {
        assertThat(members.unknownKeys()).isEmpty();
        Coalition ghost = members.coalition();
        ghost.enter("Provider");

        assertThat(members.listed()).hasSize(1).isEqualTo(members.unknownKeys());
        assertThat(ghost.contentKey(list.wrap(MESSAGE, contentKey, random), MESSAGE))
                .contains(contentKey);

        ghost.leave("Provider");
        assertThat(ghost.contentKey(list.wrap(MESSAGE, contentKey, random), MESSAGE))
                .isEmpty();
        assertThat(members.listed()).isEmpty();
        assertThat(members.unknownKeys()).hasSize(1);
    }

    /** The provider shows a key that it did not enter, under the proof of another. */
    @Test
    void sendersEncryptToNoKeyOutsideTheLog() throws RefusedException {
        KeyDirectory directory = new KeyDirectory();
        directory.add(key());
        KeyDirectory.Client sender = new KeyDirectory.Client();
        KeyDirectory.Shown right = directory.shownTo(0);
        KeyDirectory.Served unlogged =
                new KeyDirectory.Served(key(), right.members().get(0).proof());
        KeyDirectory.Shown wrong = new KeyDirectory.Shown(right.root(), right.sinceSeen(), List.of(unlogged));

        assertRefused(sender, wrong, Refusal.NOT_LOGGED, "a member's key is not in the log of keys");
        assertThat(sender.checked(right)).hasSize(1);
    }

    /** Another log, from which the ghost has been taken, and the log as it was before him. */
    @Test
    void aLogThatIsRewrittenOrTakenBackIsRefused() throws RefusedException {
        X25519PublicKey alice = key();
        KeyDirectory directory = new KeyDirectory();
        directory.add(alice);
        KeyDirectory.Shown before = directory.shownTo(0);
        directory.add(key());
        KeyDirectory.Client sender = new KeyDirectory.Client();
        sender.checked(directory.shownTo(0));
        KeyDirectory rewritten = new KeyDirectory();
        rewritten.add(alice);
        rewritten.add(key());
        rewritten.add(key());

        for (KeyDirectory.Shown shown : List.of(before, rewritten.shownTo(2))) {
            assertRefused(
                    sender,
                    shown,
                    Refusal.TAMPERED,
                    "the log of keys does not continue the one of 2 entries seen before");
        }
        directory.add(key());
        assertThat(sender.checked(directory.shownTo(2))).hasSize(3);
    }

    private X25519PublicKey key() {
        return X25519KeyPair.generate(random).publicKey();
    }

    private static void assertRefused(
            KeyDirectory.Client sender, KeyDirectory.Shown shown, Refusal why, String message) {
        assertThatThrownBy(() -> sender.checked(shown))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessage(message);
    }
}
