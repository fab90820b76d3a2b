package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Secret;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Wrong shares are seen and their custodians named; wrapped keys open for their own message and epoch alone. */
class RecoveryTest {

    private final RealKeys keys = RealKeys.exportable(Rule.atLeast(2, List.of("Alpha", "Bravo", "Charlie")));
    private final Recovery recovery = new Recovery(keys.bulletin, 0);

    @Test
    void aTamperedShareIsRefusedByItsCustodiansName() throws RefusedException {
        KeyShare right = keys.shareOf("Bravo");
        byte[] bytes = right.value().copy();
        bytes[17] ^= 1;
        KeyShare wrong = new KeyShare(right.id(), right.salt(), Secret.copyOf(bytes));

        assertRefused(
                () -> recovery.add(wrong),
                Refusal.TAMPERED,
                "the share of Bravo does not match its published commitment");
    }

    @Test
    void aShareUnderAnotherCustodiansNameIsRefused() throws RefusedException {
        KeyShare alphas = keys.shareOf("Alpha");
        KeyShare asBravos = new KeyShare(new ShareId(RealKeys.EPOCH, 0, 1), alphas.salt(), alphas.value());

        assertRefused(
                () -> recovery.add(asBravos),
                Refusal.TAMPERED,
                "the share of Bravo does not match its published commitment");
    }

    @Test
    void aShareOfAnotherEpochIsRefused() throws RefusedException {
        Recovery ofAnother = new Recovery(keys.escrow.deposit(5, 0), 0);
        KeyShare share = keys.shareOf("Alpha");

        assertRefused(() -> ofAnother.add(share), Refusal.WRONG_EPOCH, "the share of Alpha is of epoch 4, not 5");
    }

    @Test
    void aLeafThatTheRuleDoesNotHaveIsRefused() throws RefusedException {
        KeyShare share = keys.shareOf("Alpha");

        assertRefused(
                () -> recovery.add(new KeyShare(new ShareId(RealKeys.EPOCH, 0, 3), share.salt(), share.value())),
                Refusal.TAMPERED,
                "the rule has no leaf 3");
    }

    @Test
    void aMessageOfAnotherEpochIsRefused() {
        WrappedKey relabelled = new WrappedKey(5, keys.wrapped.sealed());

        assertRefused(
                () -> recovery.contentKey(relabelled, RealKeys.MESSAGE),
                Refusal.WRONG_EPOCH,
                "the message is escrowed to epoch 5, not 4");
    }

    @Test
    void aWrappedKeyRelabelledToAnotherEpochDoesNotOpen() throws RefusedException {
        Recovery ofFive = new Recovery(keys.escrow.deposit(5, 0), 0);
        for (String custodian : List.of("Alpha", "Bravo")) {
            try (Visit visit = keys.escrow.vault(custodian).enter()) {
                ofFive.add(visit.copy(5).get(0));
            }
        }
        WrappedKey relabelled = new WrappedKey(5, keys.wrapped.sealed());

        assertRefused(
                () -> ofFive.contentKey(relabelled, RealKeys.MESSAGE),
                Refusal.TAMPERED,
                "the wrapped key does not open with the escrow key of epoch 5");
    }

    /** The epoch is bound in beyond the key: the right key under another label does not open either. */
    @Test
    void theEpochIsPartOfTheWrapping() throws RefusedException {
        recovery.add(keys.shareOf("Alpha"));
        recovery.add(keys.shareOf("Bravo"));
        WrappedKey relabelled = new WrappedKey(5, keys.wrapped.sealed());

        assertRefused(
                () -> relabelled.unwrap(recovery.keyPair().orElseThrow(), RealKeys.MESSAGE),
                Refusal.TAMPERED,
                "the wrapped key does not open with the escrow key of epoch 5");
    }

    @Test
    void aWrappedKeyMovedToAnotherMessageDoesNotOpen() throws RefusedException {
        recovery.add(keys.shareOf("Alpha"));
        recovery.add(keys.shareOf("Charlie"));

        assertThat(recovery.contentKey(keys.wrapped, RealKeys.MESSAGE)).contains(keys.contentKey);
        assertRefused(
                () -> recovery.contentKey(keys.wrapped, new byte[] {8}),
                Refusal.TAMPERED,
                "the wrapped key does not open with the escrow key of epoch 4");
    }

    @Test
    void epochsAndCustodiansMustExist() {
        assertThatThrownBy(() -> keys.escrow.bulletin(9)).hasMessage("epoch 9 has no key");
        assertThatThrownBy(() -> keys.escrow.deposit(4, 0)).hasMessage("epoch 4 has a key already");
        assertThatThrownBy(() -> keys.escrow.vault("Delta")).hasMessage("there is no custodian Delta");
        ThresholdShares model = new ThresholdShares(Rule.holder("A"), KeySchedule.ONE_KEY, Response.EVICT);
        assertThatThrownBy(() -> model.escrow(List.of(RealKeys.custodian("B", false)), keys.random))
                .hasMessage("the rule names \"A\", who is no custodian");
    }

    @Test
    void withoutEscrowThereIsNobodyToAsk() {
        assertThat(new NoEscrow().withKeys(List.of(), keys.random)).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, Refusal why, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessage(message);
    }
}
