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
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");

    private final SecureRandom random = new SecureRandom();
    private final Group alice = Group.join(random);
    private final Group bob = Group.join(random);
    private final Group carol = Group.join(random);

    @BeforeEach
    void everybodyHasEverybodysKey() throws RefusedException {
        for (Group member : List.of(bob, carol)) {
            tell(alice, "alice", member);
        }
        for (Group member : List.of(alice, carol)) {
            tell(bob, "bob", member);
        }
        for (Group member : List.of(alice, bob)) {
            tell(carol, "carol", member);
        }
    }

    /** Over a session of their own, as bytes. */
    private void tell(Group from, String name, Group to) throws RefusedException {
        Pair pair = Pair.connected(random);
        try (SenderKey key = from.senderKey()) {
            Envelope sent = pair.alice().send(key.encoded());
            to.admit(name, SenderKey.decode(pair.bob().receive(sent)));
        }
    }

    @Test
    void whatOneMemberWritesAllOthersRead() throws RefusedException {
        for (int i = 0; i < 3; i++) {
            GroupMessage sent = alice.send(TEXT);
            assertThat(bob.receive("alice", sent)).isEqualTo(TEXT);
            assertThat(carol.receive("alice", sent)).isEqualTo(TEXT);
        }
        assertThat(alice.receive("bob", bob.send(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void messagesOvertakeEachOtherAndAreReadOnce() throws RefusedException {
        List<GroupMessage> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(alice.send(Bytes.utf8("message " + i)));
        }
        List<GroupMessage> delivered = new ArrayList<>(sent);
        Collections.shuffle(delivered, new Random(1));

        for (GroupMessage message : delivered) {
            assertThat(bob.receive("alice", message)).isEqualTo(Bytes.utf8("message " + message.number()));
        }
        for (GroupMessage message : delivered) {
            assertRefused(
                    () -> bob.receive("alice", message),
                    Refusal.REPLAYED,
                    "message " + message.number() + " was received before");
        }
    }

    @Test
    void whoJoinsReadsOnAndNotBack() throws RefusedException {
        GroupMessage before = alice.send(TEXT);
        Group dave = Group.join(random);
        tell(alice, "alice", dave);

        assertThat(dave.receive("alice", alice.send(TEXT))).isEqualTo(TEXT);
        assertRefused(() -> dave.receive("alice", before), Refusal.REPLAYED, "message 0 was received before");
    }

    /** Carol still has all the keys she ever got. */
    @Test
    void whoLeavesReadsNothingMore() throws RefusedException {
        GroupMessage toAll = alice.send(TEXT);
        alice.remove("carol");
        bob.remove("carol");
        tell(alice, "alice", bob);
        tell(bob, "bob", alice);

        GroupMessage after = alice.send(TEXT);

        assertThat(bob.receive("alice", after)).isEqualTo(TEXT);
        assertThat(carol.receive("alice", toAll)).isEqualTo(TEXT);
        assertRefused(
                () -> carol.receive("alice", after),
                Refusal.WRONG_EPOCH,
                "the message is not under the current key of alice");
        assertRefused(
                () -> alice.receive("carol", carol.send(TEXT)),
                Refusal.WRONG_RECIPIENT,
                "carol is no member of the group");
        assertThatThrownBy(() -> alice.remove("carol")).hasMessage("the group has no member carol");
    }

    /** Bob has Alice's chain key, as every member has, and seals a message under it; her signature he has not. */
    @Test
    void noMemberWritesInAnothersName() {
        GroupMessage hers = alice.send(TEXT);
        GroupMessage his = bob.send(TEXT);
        GroupMessage forged =
                new GroupMessage(hers.senderKey(), hers.number(), hers.escrowed(), hers.ciphertext(), his.signature());

        assertRefused(() -> carol.receive("alice", forged), Refusal.TAMPERED, "the message is not signed by alice");
    }

    @Test
    void nothingOfAMessageCanBeChanged() throws RefusedException {
        GroupMessage sent = alice.send(TEXT);
        byte[] changed = sent.ciphertext().toArray();
        changed[0] ^= 1;
        GroupMessage renumbered =
                new GroupMessage(sent.senderKey(), 7, sent.escrowed(), sent.ciphertext(), sent.signature());
        GroupMessage tampered =
                new GroupMessage(sent.senderKey(), 0, sent.escrowed(), Bytes.copyOf(changed), sent.signature());

        for (GroupMessage wrong : List.of(renumbered, tampered)) {
            assertRefused(() -> bob.receive("alice", wrong), Refusal.TAMPERED, "the message is not signed by alice");
        }
        assertThat(bob.receive("alice", sent)).isEqualTo(TEXT);
    }

    @Test
    void underEscrowEveryMessageLeavesACopyOfItsKey() throws RefusedException {
        X25519KeyPair escrow = X25519KeyPair.generate(random);
        EscrowHook toAll = identifier -> new EpochKey(3, escrow.publicKey());
        alice.escrowTo(toAll);
        bob.escrowTo(toAll);
        GroupMessage stored = alice.send(TEXT);

        try (Secret key = stored.escrowed().orElseThrow().unwrap(escrow, stored.identifier())) {
            assertThat(stored.open(key)).isEqualTo(TEXT);
        }
        assertThat(bob.receive("alice", stored)).isEqualTo(TEXT);
        assertRefused(
                () -> carol.receive("alice", stored),
                Refusal.WRONG_EPOCH,
                "the message is escrowed to epoch 3, not to nobody");
        GroupMessage stripped =
                new GroupMessage(stored.senderKey(), 0, Optional.empty(), stored.ciphertext(), stored.signature());
        assertRefused(() -> bob.receive("alice", stripped), Refusal.TAMPERED, "the message is not signed by alice");
    }

    @Test
    void aSenderKeyThatIsCutShortIsRefused() {
        try (SenderKey key = alice.senderKey()) {
            byte[] encoded = key.encoded();

            assertRefused(
                    () -> SenderKey.decode(Arrays.copyOf(encoded, 80)),
                    Refusal.TRUNCATED,
                    "a sender key has 84 bytes, got 80");
        }
    }
}
