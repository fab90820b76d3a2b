package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A backup whose key lies behind a PIN: what the user, somebody at the front door, and those inside the modules get. */
class BackupVaultsTest {

    private static final byte[] MESSAGE = Bytes.utf8("message 7");
    private static final List<String> MODULES = List.of("A", "B", "C");

    private final SecureRandom random = new SecureRandom();
    private final BackupVaults backups = new BackupVaults(
            new ThresholdShares(Rule.atLeast(2, MODULES), KeySchedule.ONE_KEY, Response.EVICT)
                    .escrow(
                            MODULES.stream()
                                    .map(name -> RealKeys.custodian(name, false))
                                    .toList(),
                            random),
            6,
            random);
    private final EscrowKey key = backups.begin(1, 0);
    private final Secret contentKey = Secret.random(32, random);

    @Test
    void theUsersPinOpensAndResetsTheCount() throws WrongPinException {
        for (int round = 0; round < 2; round++) {
            for (int wrong = 1; wrong < EscrowedBackup.GUESSES; wrong++) {
                assertThatThrownBy(() -> backups.guess(1, wrongPin())).isInstanceOf(WrongPinException.class);
            }
            assertThat(backups.guess(1, BackupVaults.pin(backups.chosenPin(1))).length())
                    .isEqualTo(32);
        }
    }

    @Test
    void tenWrongPinsAtTheFrontDoorEraseIt() {
        for (int guess = 1; guess < EscrowedBackup.GUESSES; guess++) {
            assertThatThrownBy(() -> backups.guess(1, wrongPin()))
                    .hasMessageStartingWith("wrong PIN, ")
                    .hasMessageEndingWith(" more before the content is erased");
        }
        assertThatThrownBy(() -> backups.guess(1, wrongPin()))
                .hasMessage("wrong PIN, and the last guess: the content is erased");
        assertThatThrownBy(() -> backups.guess(1, BackupVaults.pin(backups.chosenPin(1))))
                .hasMessage("the content was erased after 10 wrong guesses");
    }

    /** Two of three modules try all 64 PINs, far more than ten; one of them tries none. */
    @Test
    void thoseInsideTheModulesGuessPastTheLimit() throws RefusedException {
        WrappedKey wrapped = key.wrap(MESSAGE, contentKey, random);
        Coalition one = backups.coalition();
        one.enter("A");
        one.copy(1);
        Coalition two = backups.coalition();
        two.enter("A");
        two.enter("C");
        two.copy(1);

        assertThat(one.contentKey(wrapped, MESSAGE)).isEmpty();
        assertThat(two.contentKey(wrapped, MESSAGE)).contains(contentKey);
    }

    private Secret wrongPin() {
        return BackupVaults.pin(backups.chosenPin(1) + 1);
    }
}
