package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingTreeTest {

    private final SecureRandom random = new SecureRandom();
    private final Secret secret = Secret.random(32, random);

    @Test
    void leavesFollowTheRuleFromTheRoot() {
        SharingTree tree = SharingTree.of(
                new Rule.AtLeast(2, List.of(Rule.holder("C"), Rule.all(List.of("A", "B")), Rule.holder("C"))));

        assertThat(tree.custodians()).containsExactly("C", "A", "B", "C");
    }

    @Test
    void aSingleHolderHoldsTheSecretItself() {
        SharingTree tree = SharingTree.of(Rule.holder("A"));

        assertThat(tree.deal(secret, random)).containsExactly(secret);
    }

    /** 32 bytes of secret, and 16 check bytes for every "at least" on the way down. */
    @Test
    void sharesGrowByTheCheckOfEachLevel() {
        SharingTree tree = SharingTree.of(new Rule.AtLeast(1, List.of(Rule.holder("A"), Rule.all(List.of("B", "C")))));

        assertThat(tree.deal(secret, random)).extracting(Secret::length).containsExactly(48, 64, 64);
    }

    @Test
    void dealingZeroRefreshesWithoutRebuilding() {
        SharingTree tree =
                SharingTree.of(new Rule.AtLeast(2, List.of(Rule.holder("A"), Rule.atLeast(2, List.of("B", "C", "D")))));
        List<Secret> shares = tree.deal(secret, random);
        List<Secret> zeros = tree.deal(Secret.copyOf(new byte[32]), random);

        Optional<Secret> recovered = tree.recover(leaf ->
                leaf == 2 ? Optional.empty() : Optional.of(shares.get(leaf).plus(zeros.get(leaf))));

        assertThat(recovered).contains(secret);
    }

    @Test
    void nothingAtAllRecoversNothing() {
        SharingTree tree = SharingTree.of(Rule.all(List.of("A", "B")));

        assertThat(tree.recover(leaf -> Optional.empty())).isEmpty();
    }
}
