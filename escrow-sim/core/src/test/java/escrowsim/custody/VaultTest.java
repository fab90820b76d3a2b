package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an intruder gets out of a vault: a copy for ever, or the use of a device while inside. */
class VaultTest {

    private static final Rule TWO_OF_THREE = Rule.atLeast(2, List.of("A", "B", "C"));

    @Test
    void aCopyOutlivesTheVisitAndTheVaultsOwnShare() throws RefusedException {
        RealKeys keys = RealKeys.exportable(TWO_OF_THREE);
        Recovery recovery = new Recovery(keys.bulletin, 0);
        recovery.add(keys.shareOf("A"));
        recovery.add(keys.shareOf("B"));

        keys.escrow.erase(RealKeys.EPOCH);

        assertThat(recovery.contentKey(keys.wrapped, RealKeys.MESSAGE)).contains(keys.contentKey);
    }

    @Test
    void aCustodianNamedTwiceHoldsTwoShares() throws RefusedException {
        RealKeys keys = RealKeys.exportable(
                new Rule.AtLeast(2, List.of(Rule.holder("A"), Rule.all(List.of("A", "B")), Rule.holder("B"))));

        assertThat(keys.copies("A")).extracting(share -> share.id().leaf()).containsExactly(0, 1);
        assertThat(keys.bulletin.custodians()).containsExactly("A", "A", "B", "B");
    }

    @Test
    void aDeviceGivesNoShareOut() {
        RealKeys keys = RealKeys.inHsm(TWO_OF_THREE);

        assertRefused(() -> keys.shareOf("A"), Refusal.NOT_EXPORTABLE, "the shares of A never leave their device");
    }

    @Test
    void aDeviceWorksOnlyWhileTheVisitorIsInside() throws RefusedException {
        RealKeys keys = RealKeys.inHsm(TWO_OF_THREE);
        Visit visit = keys.escrow.vault("A").enter();
        SealedChamber chamber = chamber(keys, 0);
        visit.contribute(RealKeys.EPOCH, chamber);

        visit.close();

        assertRefused(() -> visit.contribute(RealKeys.EPOCH, chamber), Refusal.NOT_INSIDE, "the visitor of A has left");
        assertRefused(() -> visit.copy(RealKeys.EPOCH), Refusal.NOT_INSIDE, "the visitor of A has left");
        assertRefused(visit::epochs, Refusal.NOT_INSIDE, "the visitor of A has left");
    }

    @Test
    void aContributionOpensInItsOwnChamberOnly() throws RefusedException {
        RealKeys keys = RealKeys.exportable(TWO_OF_THREE);
        KeyShare share = keys.shareOf("A");
        try (SealedChamber meant = chamber(keys, 0);
                SealedChamber other = chamber(keys, 0)) {
            Hpke.Sealed sealed = SealedChamber.seal(share, meant.door(), keys.random);

            meant.receive(share.id(), sealed);

            assertRefused(
                    () -> other.receive(share.id(), sealed),
                    Refusal.TAMPERED,
                    "the contribution of leaf 0 was not sealed to this chamber");
        }
    }

    @Test
    void aContributionOfAnotherVersionIsRefused() throws RefusedException {
        RealKeys keys = RealKeys.inHsm(TWO_OF_THREE);
        keys.escrow.refresh(RealKeys.EPOCH, 1);

        assertRefused(() -> keys.read(Set.of("A"), 0), Refusal.WRONG_VERSION, "the share of A is of version 1, not 0");
    }

    /** What comes out of a chamber is one content key; what is needed for the next message was inside only. */
    @Test
    void aClosedChamberHasForgottenEverything() throws RefusedException {
        RealKeys keys = RealKeys.inHsm(TWO_OF_THREE);
        SealedChamber chamber = chamber(keys, 0);
        for (String custodian : List.of("A", "B")) {
            try (Visit visit = keys.escrow.vault(custodian).enter()) {
                visit.contribute(RealKeys.EPOCH, chamber);
            }
        }
        Secret contentKey = chamber.open().orElseThrow();

        chamber.close();

        assertThat(contentKey).isEqualTo(keys.contentKey);
        assertThatThrownBy(chamber::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the secret has been erased");
    }

    @Test
    void aVaultShowsVisitorsWhichEpochsItHolds() throws RefusedException {
        RealKeys keys = RealKeys.exportable(TWO_OF_THREE);
        keys.escrow.deposit(9, 0);
        try (Visit visit = keys.escrow.vault("B").enter()) {
            assertThat(visit.epochs()).containsExactly(4L, 9L);
            assertThat(visit.custodian()).isEqualTo("B");
        }
    }

    private static SealedChamber chamber(RealKeys keys, long version) {
        return new SealedChamber(keys.bulletin, version, keys.wrapped, RealKeys.MESSAGE, keys.random);
    }

    private static void assertRefused(ThrowingCallable call, Refusal why, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessage(message);
    }
}
