package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.MerkleLog;
import escrowsim.crypto.Secret;
import escrowsim.crypto.historic.ClipperChip;
import escrowsim.crypto.historic.Leaf;
import escrowsim.crypto.historic.Skipjack;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Faults that a careless or dishonest builder would make, planted here one by one: each is noticed. */
class PlantedFaultsTest {

    private static final byte[] MESSAGE = Bytes.utf8("message 7");

    private final SecureRandom random = new SecureRandom();
    private final RealKeys keys = RealKeys.exportable(Rule.atLeast(2, List.of("A", "B", "C")));

    /** The comparison of every subset that the models are held to finds a rule that is off by one, in both directions. */
    @Test
    void aThresholdOffByOne() throws RefusedException {
        List<String> names = List.of("A", "B", "C");
        for (int wrong : new int[] {1, 3}) {
            AccessStructure structure = AccessStructure.of(names, Rule.atLeast(wrong, names));
            long disagreements = 0;
            for (int set = 0; set < 1 << names.size(); set++) {
                int chosen = set;
                List<String> subset = IntStream.range(0, names.size())
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(names::get)
                        .toList();
                boolean read = keys.read(Set.copyOf(subset), 0).isPresent();
                disagreements += read == structure.qualifies(who -> subset.contains(names.get(who))) ? 0 : 1;
            }

            assertThat(disagreements).isEqualTo(3);
        }
    }

    @Test
    void aShareReusedAfterARefreshUnderItsOldAndItsNewLabel() throws RefusedException {
        KeyShare old = keys.shareOf("A");
        keys.escrow.refresh(RealKeys.EPOCH, 1);
        KeyShare relabelled = new KeyShare(new ShareId(RealKeys.EPOCH, 1, 0), old.salt(), old.value());
        Recovery recovery = new Recovery(keys.bulletin, 1);

        assertRefused(() -> recovery.add(old), Refusal.WRONG_VERSION);
        assertRefused(() -> recovery.add(relabelled), Refusal.TAMPERED);
    }

    @Test
    void aStaleEpochsKey() throws RefusedException {
        Bulletin next = keys.escrow.deposit(RealKeys.EPOCH + 1, 0);
        Recovery recovery = new Recovery(next, 0);
        for (String custodian : List.of("A", "B")) {
            KeyShare stale = keys.shareOf(custodian);
            KeyShare relabelled =
                    new KeyShare(new ShareId(RealKeys.EPOCH + 1, 0, stale.id().leaf()), stale.salt(), stale.value());

            assertRefused(() -> recovery.add(stale), Refusal.WRONG_EPOCH);
            assertRefused(() -> recovery.add(relabelled), Refusal.TAMPERED);
        }
    }

    /** A field that holds the right session key under the right keys, and another checksum: the receiver takes it not. */
    @Test
    void aChecksumThatIsNotTheSessions() {
        byte[] sessionKey = bytes(Skipjack.KEY_BYTES);
        byte[] iv = bytes(Skipjack.BLOCK_BYTES);
        byte[] familyKey = bytes(Skipjack.KEY_BYTES);
        ClipperChip chip = new ClipperChip(bytes(Leaf.UNIT_ID_BYTES), bytes(Skipjack.KEY_BYTES), familyKey);
        Leaf right = Leaf.opened(chip.leaf(sessionKey, iv), new Skipjack(familyKey));
        byte[] other = right.checksum().toArray();
        other[1] ^= 1;
        Leaf wrong = new Leaf(right.unitId(), right.wrappedKey(), Bytes.copyOf(other));

        ClipperChip.Receiver receiver = chip.receiver(sessionKey, iv);
        assertThat(receiver.accepts(right.sealed(new Skipjack(familyKey)))).isTrue();
        assertThat(receiver.accepts(wrong.sealed(new Skipjack(familyKey)))).isFalse();
    }

    @Test
    void aLogEntryThatIsSkippedAndALogThatIsRewritten() throws RefusedException {
        CustodyModel model =
                new ThresholdShares(Rule.atLeast(2, List.of("A", "B")), KeySchedule.ONE_KEY, Response.EVICT);
        List<Custodian> custodians = List.of(RealKeys.custodian("A", true), RealKeys.custodian("B", true));
        LoggedAccess logged =
                new LoggedAccess(model.withKeys(custodians, random).orElseThrow(), model, custodians);
        WrappedKey wrapped = logged.begin(1, 0).wrap(MESSAGE, Secret.random(32, random), random);
        Coalition officers = logged.officers();
        List.of("A", "B").forEach(officers::enter);
        assertThat(officers.contentKey(wrapped, MESSAGE)).isPresent();
        assertThat(logged.log().size()).isEqualTo(1);
        byte[] skipped = LoggedAccess.entry(1, Bytes.utf8("message 8"));
        MerkleLog rewritten = new MerkleLog();
        rewritten.append(skipped);

        assertRefused(() -> logged.require(skipped, logged.log().inclusion(0, 1), logged.log()), Refusal.NOT_LOGGED);
        assertRefused(() -> logged.require(skipped, rewritten.inclusion(0, 1), rewritten), Refusal.TAMPERED);

        Coalition thieves = logged.coalition();
        List.of("A", "B").forEach(thieves::enter);
        assertThat(thieves.contentKey(wrapped, MESSAGE))
                .as("devices work for no visitor without entry")
                .isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
