package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryFieldTest {

    /** Source: FIPS 197, section 4.2, both worked products. */
    @Test
    void multipliesAsInTheStandardOfAes() {
        assertThat(BinaryField.GF_2_8.multiply(0x57, 0x83)).isEqualTo(0xC1);
        assertThat(BinaryField.GF_2_8.multiply(0x57, 0x13)).isEqualTo(0xFE);
    }

    @Test
    void everyElementOfTheSmallFieldHasItsInverse() {
        for (int a = 1; a < 256; a++) {
            assertThat(BinaryField.GF_2_8.multiply(a, BinaryField.GF_2_8.inverse(a)))
                    .isEqualTo(1);
        }
    }

    /** So the polynomial is irreducible: a ring with zero divisors would fail somewhere. */
    @Test
    void everyElementOfTheLargeFieldHasItsInverse() {
        for (int a = 1; a < 65_536; a++) {
            assertThat(BinaryField.GF_2_16.multiply(a, BinaryField.GF_2_16.inverse(a)))
                    .isEqualTo(1);
        }
    }

    @Test
    void multiplicationDistributesCommutesAndAssociates() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            int a = random.nextInt(65_536);
            int b = random.nextInt(65_536);
            int c = random.nextInt(65_536);
            BinaryField field = BinaryField.GF_2_16;
            assertThat(field.multiply(a, b)).isEqualTo(field.multiply(b, a));
            assertThat(field.multiply(a, b ^ c)).isEqualTo(field.multiply(a, b) ^ field.multiply(a, c));
            assertThat(field.multiply(a, field.multiply(b, c))).isEqualTo(field.multiply(field.multiply(a, b), c));
        }
    }

    @Test
    void elementsAreReadAndWrittenBigEndian() {
        byte[] bytes = new byte[4];

        BinaryField.GF_2_16.write(0xABCD, bytes, 1);

        assertThat(bytes).containsExactly(0, 0, 0xAB, 0xCD);
        assertThat(BinaryField.GF_2_16.read(bytes, 1)).isEqualTo(0xABCD);
    }
}
