package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Commitments;
import escrowsim.crypto.Point;
import escrowsim.crypto.PrimeGroup;
import escrowsim.crypto.Scalar;
import escrowsim.crypto.Secret;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sharings that everybody can check, over a nested rule. */
class GroupEscrowTest {

    private static final byte[] MESSAGE = Bytes.utf8("message 7");
    private static final Rule RULE = new Rule.AtLeast(
            2, List.of(Rule.atLeast(2, List.of("A", "B", "C")), Rule.all(List.of("D", "E")), Rule.holder("F")));

    private final SecureRandom random = new SecureRandom();
    private final GroupTree tree = new GroupTree(RULE);
    private final GroupEscrow escrow = escrow(false);
    private final Secret contentKey = Secret.random(32, random);

    private GroupEscrow escrow(boolean inHsm) {
        List<Custodian> custodians = RULE.custodians().stream()
                .map(name -> RealKeys.custodian(name, inHsm))
                .toList();
        return new GroupEscrow(RULE, custodians, random);
    }

    @Test
    void aDealerWhoChangesOneShareIsRefused() {
        for (int leaf = 0; leaf < 6; leaf++) {
            GroupTree.Dealing dealing = tree.deal(PrimeGroup.P256.randomScalar(random), random);
            List<Scalar> shares = new ArrayList<>(dealing.byLeaf());
            shares.set(leaf, shares.get(leaf).plus(PrimeGroup.P256.scalar(secretOne())));
            GroupTree.Dealing unfair = new GroupTree.Dealing(dealing.published(), shares);

            assertRefused(unfair);
        }
    }

    /** A polynomial of a higher degree would let a smaller set of honest custodians fail to recover. */
    @Test
    void aDealerWhoRaisesADegreeOrSharesAnotherSecretBelowIsRefused() {
        GroupTree.Dealing dealing = tree.deal(PrimeGroup.P256.randomScalar(random), random);
        List<Commitments> raised = new ArrayList<>(dealing.published().byGate());
        List<Point> coefficients = new ArrayList<>(raised.get(0).coefficients());
        coefficients.add(PrimeGroup.P256.neutral());
        raised.set(0, new Commitments(coefficients));
        List<Commitments> exchanged = new ArrayList<>(dealing.published().byGate());
        exchanged.set(
                1,
                tree.deal(PrimeGroup.P256.randomScalar(random), random)
                        .published()
                        .byGate()
                        .get(1));

        for (List<Commitments> wrong : List.of(raised, exchanged)) {
            assertRefused(new GroupTree.Dealing(
                    new GroupTree.Public(dealing.published().secret(), wrong), dealing.byLeaf()));
        }
    }

    private void assertRefused(GroupTree.Dealing unfair) {
        assertThatThrownBy(() -> escrow.accept(1, 0, unfair))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.TAMPERED))
                .hasMessage("the dealing does not share what its dealer committed to");
    }

    @Test
    void whoeverDoesNotShareZeroAtARefreshIsNamedAndLeftOut() throws RefusedException {
        WrappedKey wrapped = escrow.begin(1, 0).wrap(MESSAGE, contentKey, random);
        GroupTree.Dealing another = tree.deal(PrimeGroup.P256.randomScalar(random), random);

        assertThat(escrow.refresh(1, 1, List.of(tree.dealZero(random), another, tree.dealZero(random))))
                .containsExactly(1);

        Coalition coalition = escrow.coalition();
        List.of("A", "B", "F").forEach(coalition::enter);
        coalition.copy(1);
        assertThat(coalition.contentKey(wrapped, MESSAGE)).contains(contentKey);
    }

    @Test
    void sharesFromBeforeAndAfterARefreshDoNotCombine() throws RefusedException {
        WrappedKey wrapped = escrow.begin(1, 0).wrap(MESSAGE, contentKey, random);
        Coalition coalition = escrow.coalition();
        coalition.enter("F");
        coalition.copy(1);
        coalition.leave("F");
        escrow.refresh(1, 1);
        List.of("A", "B").forEach(coalition::enter);
        coalition.copy(1);

        assertThat(coalition.contentKey(wrapped, MESSAGE)).isEmpty();

        coalition.enter("F");
        coalition.copy(1);
        assertThat(coalition.contentKey(wrapped, MESSAGE)).contains(contentKey);
    }

    /** Devices give one message after the other, and only while somebody is inside. */
    @Test
    void devicesDecryptTogetherAndNothingIsLeftBehind() throws RefusedException {
        GroupEscrow devices = escrow(true);
        EscrowKey key = devices.begin(1, 0);
        WrappedKey first = key.wrap(MESSAGE, contentKey, random);
        Coalition coalition = devices.coalition();
        List.of("D", "E", "F").forEach(coalition::enter);
        coalition.copy(1);

        assertThat(coalition.contentKey(first, MESSAGE)).contains(contentKey);

        coalition.leave("F");
        assertThat(coalition.contentKey(first, MESSAGE)).isEmpty();
    }

    private static Secret secretOne() {
        byte[] one = new byte[32];
        one[31] = 1;
        assertThat(new BigInteger(1, one)).isEqualTo(BigInteger.ONE);
        return Secret.copyOf(one);
    }
}
