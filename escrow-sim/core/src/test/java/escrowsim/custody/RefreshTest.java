package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Secret;
import escrowsim.crypto.Shamir;
import escrowsim.crypto.X25519KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Refresh changes every share and keeps the key; old versions are gone and do not combine with new ones. */
class RefreshTest {

    private static final Rule NESTED = new Rule.AtLeast(
            2, List.of(Rule.atLeast(2, List.of("A", "B", "C")), Rule.atLeast(2, List.of("D", "E", "F"))));

    @Test
    void newSharesStillOpenWhatWasEscrowedBefore() throws RefusedException {
        RealKeys keys = RealKeys.exportable(NESTED);

        keys.escrow.refresh(RealKeys.EPOCH, 1);

        assertThat(keys.read(Set.of("A", "C", "D", "E"), 1)).contains(keys.contentKey);
    }

    @Test
    void everyShareChanges() throws RefusedException {
        RealKeys keys = RealKeys.exportable(NESTED);
        KeyShare before = keys.shareOf("B");

        keys.escrow.refresh(RealKeys.EPOCH, 1);

        KeyShare after = keys.shareOf("B");
        assertThat(after.id()).isEqualTo(new ShareId(RealKeys.EPOCH, 1, 1));
        assertThat(after.value()).isNotEqualTo(before.value());
        assertThat(after.salt()).isNotEqualTo(before.salt());
    }

    @Test
    void anOldShareIsRefusedByItsVersion() throws RefusedException {
        RealKeys keys = RealKeys.exportable(NESTED);
        KeyShare old = keys.shareOf("B");

        keys.escrow.refresh(RealKeys.EPOCH, 1);

        assertThatThrownBy(() -> new Recovery(keys.bulletin, 1).add(old))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.WRONG_VERSION))
                .hasMessage("the share of B is of version 0, not 1");
    }

    @Test
    void anOldShareRelabelledAsNewDoesNotMatchItsCommitment() throws RefusedException {
        RealKeys keys = RealKeys.exportable(NESTED);
        KeyShare old = keys.shareOf("B");

        keys.escrow.refresh(RealKeys.EPOCH, 1);

        KeyShare relabelled = new KeyShare(new ShareId(RealKeys.EPOCH, 1, 1), old.salt(), old.value());
        assertThatThrownBy(() -> new Recovery(keys.bulletin, 1).add(relabelled))
                .hasMessage("the share of B does not match its published commitment");
    }

    /** Both halves of the rule are satisfied, one by old shares, one by new: even without any label they give nothing. */
    @Test
    void rawValuesOfTwoVersionsDoNotCombine() throws RefusedException {
        RealKeys keys = RealKeys.exportable(NESTED);
        Map<Integer, Secret> mixed = new HashMap<>();
        mixed.put(0, keys.shareOf("A").value());
        mixed.put(1, keys.shareOf("B").value());
        Secret oldD = keys.shareOf("D").value();
        Secret oldE = keys.shareOf("E").value();
        keys.escrow.refresh(RealKeys.EPOCH, 1);
        mixed.put(3, keys.shareOf("D").value());
        mixed.put(4, keys.shareOf("E").value());

        assertThat(recovered(keys, mixed)).isEmpty();
        mixed.put(3, oldD);
        mixed.put(4, oldE);
        assertThat(recovered(keys, mixed)).isPresent();
    }

    /** Were the check bytes left out, the mixture would give a key, but a wrong one that opens nothing. */
    @Test
    void aKeyFromTwoVersionsOpensNothing() throws RefusedException {
        RealKeys keys = RealKeys.exportable(Rule.all(List.of("A", "B")));
        Shamir.Share old = new Shamir.Share(1, keys.shareOf("A").value());
        keys.escrow.refresh(RealKeys.EPOCH, 1);
        Shamir.Share renewed = new Shamir.Share(2, keys.shareOf("B").value());

        Secret wrong = new Shamir(2, 2).combine(List.of(old, renewed));

        X25519KeyPair pair = X25519KeyPair.of(wrong.part(0, 32));
        assertThat(pair.publicKey()).isNotEqualTo(keys.bulletin.key().publicKey());
        assertThatThrownBy(() -> keys.wrapped.unwrap(pair, RealKeys.MESSAGE))
                .hasMessage("the wrapped key does not open with the escrow key of epoch 4");
    }

    @Test
    void oldSharesTogetherStillOpenTheEpoch() throws RefusedException {
        RealKeys keys = RealKeys.exportable(Rule.atLeast(2, List.of("A", "B", "C")));
        KeyShare a = keys.shareOf("A");
        KeyShare b = keys.shareOf("B");

        keys.escrow.refresh(RealKeys.EPOCH, 1);

        Recovery recovery = new Recovery(keys.bulletin, 0);
        recovery.add(a);
        recovery.add(b);
        assertThat(recovery.contentKey(keys.wrapped, RealKeys.MESSAGE)).contains(keys.contentKey);
    }

    @Test
    void retentionErases() throws RefusedException {
        RealKeys keys = RealKeys.exportable(NESTED);

        keys.escrow.erase(RealKeys.EPOCH);

        assertThatThrownBy(() -> keys.shareOf("A"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_HELD))
                .hasMessage("A holds no share of epoch 4");
        assertThatThrownBy(() -> keys.escrow.refresh(RealKeys.EPOCH, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A holds no share of epoch 4");
    }

    private static Optional<Secret> recovered(RealKeys keys, Map<Integer, Secret> byLeaf) {
        return keys.bulletin.tree().recover(leaf -> Optional.ofNullable(byLeaf.get(leaf)));
    }
}
