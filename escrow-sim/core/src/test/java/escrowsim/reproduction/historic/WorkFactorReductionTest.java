package escrowsim.reproduction.historic;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.random.Streams;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class WorkFactorReductionTest {

    private final WorkFactorReduction government =
            WorkFactorReduction.drawn(new Streams("test").role("lotus", "government"));

    @Test
    void theGovernmentReadsItsBits() {
        for (int escrowed = 0; escrowed < 64; escrowed++) {
            BigInteger field = government.field(BigInteger.valueOf(12_345_678_901L), 6, escrowed);

            assertThat(government.escrowedIn(field, 6)).isEqualTo(escrowed);
        }
    }

    @Test
    void knownPaddingMakesTheFieldGuessableAndOtherPaddingDoesNot() {
        BigInteger padding = BigInteger.valueOf(12_345_678_901L);
        BigInteger field = government.field(padding, 6, 33);

        assertThat(government.field(padding, 6, 33)).isEqualTo(field);
        assertThat(government.field(padding.add(BigInteger.ONE), 6, 33)).isNotEqualTo(field);
    }

    @Test
    void theKeyHasFiveHundredBits() {
        assertThat(government.modulus().bitLength()).isBetween(511, 512);
    }
}
