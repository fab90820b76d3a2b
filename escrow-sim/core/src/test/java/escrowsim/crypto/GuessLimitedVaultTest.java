package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

class GuessLimitedVaultTest {

    /** Cheap, because what is tested here is the limit. */
    private static final Argon2id CHEAP = new Argon2id(8, 1, 1);

    private final SecureRandom random = new SecureRandom();
    private final Secret content = Secret.random(32, random);
    private final Secret pin = pin("4821");
    private final GuessLimitedVault vault = GuessLimitedVault.around(content, pin, CHEAP, 3, random);

    /** Source: RFC 9106, section 5.3. */
    @Test
    void argon2idDerivesAsPublished() {
        Secret derived = new Argon2id(32, 3, 4)
                .derive(
                        repeated(1, 32),
                        repeated(3, 8),
                        repeated(2, 16).copy(),
                        repeated(4, 12).copy(),
                        32);

        assertThat(derived.copy())
                .isEqualTo(HexFormat.of().parseHex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    private static Secret repeated(int value, int length) {
        return Secret.copyOf(HexFormat.of().parseHex("0" + value + ("0" + value).repeat(length - 1)));
    }

    @Test
    void theRightPinOpensAndResetsTheCount() throws WrongPinException {
        assertWrong("0000", 2, "wrong PIN, 2 more before the content is erased");
        assertThat(vault.open(pin)).isEqualTo(content);
        assertThat(vault.guessesLeft()).isEqualTo(3);
    }

    @Test
    void theLastWrongGuessErasesTheContent() {
        GuessLimitedVault.Extracted before = vault.extract();
        assertWrong("0000", 2, "wrong PIN, 2 more before the content is erased");
        assertWrong("0001", 1, "wrong PIN, 1 more before the content is erased");
        assertWrong("0002", 0, "wrong PIN, and the last guess: the content is erased");

        assertThat(vault.erased()).isTrue();
        assertWrong("4821", 0, "the content was erased after 3 wrong guesses");
        assertThatThrownBy(vault::extract).isInstanceOf(IllegalStateException.class);
        assertThat(before.hardwareKey().length()).isEqualTo(32);
    }

    /** Four digits are nothing once the hardware is open: they are all tried. */
    @Test
    void whoExtractsTheHardwaresKeyGuessesWithoutLimit() {
        GuessLimitedVault.Extracted extracted = vault.extract();
        int tried = 0;
        while (!opens(extracted, pin(String.format("%04d", tried)))) {
            tried++;
        }

        assertThat(tried).isEqualTo(4821);
        assertThat(vault.guessesLeft()).isEqualTo(3);
    }

    @Test
    void withoutTheHardwaresKeyTheRightPinOpensNothing() {
        GuessLimitedVault.Extracted half =
                new GuessLimitedVault.Extracted(vault.extract().sealed(), Secret.random(32, random));

        assertThat(opens(half, pin)).isFalse();
    }

    private boolean opens(GuessLimitedVault.Extracted extracted, Secret guess) {
        try {
            return extracted.guess(guess).equals(content);
        } catch (AEADBadTagException e) {
            return false;
        }
    }

    @Test
    void refusesWhatIsNoVault() {
        assertThatThrownBy(() -> GuessLimitedVault.around(content, pin, CHEAP, 0, random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vault must allow at least 1 guess, was 0");
        assertThatThrownBy(() -> new Argon2id(8, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Argon2id needs at least 1 pass, 1 lane and 8 KiB a lane, was 1, 2 and 8 KiB");
    }

    private void assertWrong(String guess, int left, String message) {
        assertThatThrownBy(() -> vault.open(pin(guess)))
                .isInstanceOfSatisfying(
                        WrongPinException.class,
                        e -> assertThat(e.guessesLeft()).isEqualTo(left))
                .hasMessage(message);
    }

    private static Secret pin(String digits) {
        return Secret.copyOf(Bytes.utf8(digits));
    }
}
