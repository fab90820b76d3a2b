package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.custody.RefusedException;
import escrowsim.rehearsal.UnitsOfEscrow.Level;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tour says of a stored conversation, once its keys are gone. Its words are in the transcript of the command. */
class MessagingTourTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void withoutEscrowNothingStoredIsReadWithWhatIsLeftOnThePhones() throws RefusedException {
        assertThat(UnitsOfEscrow.readAfterwards(random)).isZero();
    }

    /** Sixteen messages; by hand: Alice wrote twelve of them in three sessions, six in each epoch. */
    @ParameterizedTest
    @CsvSource({"MESSAGE,1,16", "SESSION,4,4", "USER_EPOCH,6,4", "EPOCH_OF_ALL,8,2", "EVERYTHING,16,1"})
    void anEscrowKeyOpensItsUnit(Level level, int opened, int keys) throws RefusedException {
        assertThat(UnitsOfEscrow.of(level, random)).isEqualTo(new UnitsOfEscrow.Loss(opened, 16, keys));
    }

    @Test
    void aStorageKeyOpensWhatLiesOnItsDevice() throws RefusedException {
        assertThat(UnitsOfEscrow.deviceAtRest(random)).isEqualTo(12);
    }
}
