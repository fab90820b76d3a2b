package escrowsim.crypto.historic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SkipjackTest {

    private static final HexFormat HEX = HexFormat.of();

    /** Source: SKIPJACK and KEA Algorithm Specifications 2.0 (NIST, 1998); also in Bouncy Castle's SkipjackTest. */
    @Test
    void theKnownAnswerComesOut() {
        Skipjack cipher = new Skipjack(HEX.parseHex("00998877665544332211"));
        byte[] plaintext = HEX.parseHex("33221100ddccbbaa");

        byte[] ciphertext = cipher.encrypt(plaintext);

        assertThat(HEX.formatHex(ciphertext)).isEqualTo("2587cae27a12d300");
        assertThat(cipher.decrypt(ciphertext)).isEqualTo(plaintext);
    }

    @Test
    void aWrappedKeyComesBackUnderItsOwnKeyOnly() {
        byte[] key = HEX.parseHex("0123456789abcdef0123");
        Skipjack cipher = new Skipjack(HEX.parseHex("00998877665544332211"));
        Skipjack other = new Skipjack(HEX.parseHex("00998877665544332210"));

        byte[] wrapped = cipher.wrapKey(key);

        assertThat(cipher.unwrapKey(wrapped)).isEqualTo(key);
        assertThat(other.unwrapKey(wrapped)).isNotEqualTo(key);
    }

    @Test
    void everyBitOfAWrappedKeyCounts() {
        byte[] key = HEX.parseHex("0123456789abcdef0123");
        Skipjack cipher = new Skipjack(HEX.parseHex("00998877665544332211"));
        byte[] wrapped = cipher.wrapKey(key);

        for (int bit = 0; bit < 8 * wrapped.length; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(cipher.unwrapKey(changed)).isNotEqualTo(key);
        }
    }

    @Test
    void aKeyHasEightyBits() {
        assertThatThrownBy(() -> new Skipjack(new byte[16])).hasMessage("a Skipjack key has 10 bytes, got 16");
    }
}
