package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimeFieldTest {

    private static final BigInteger ORDER = PrimeGroup.P256.order();

    /** Against the platform's own arithmetic; the largest prime below 2^256 and the smallest odd one carry the most. */
    @Test
    void itAddsAndMultipliesAsBigIntegersDo() {
        Random random = new Random(1);
        BigInteger largest = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.valueOf(189));
        for (BigInteger modulus : List.of(ORDER, largest, BigInteger.valueOf(3), BigInteger.valueOf(65_537))) {
            PrimeField field = new PrimeField(modulus);
            for (int i = 0; i < 2_000; i++) {
                BigInteger a = element(modulus, random, i % 5);
                BigInteger b = element(modulus, random, i / 5 % 5);
                assertThat(number(field, field.add(field.limbs(a), field.limbs(b))))
                        .isEqualTo(a.add(b).mod(modulus));
                assertThat(number(field, field.multiply(field.limbs(a), field.limbs(b))))
                        .isEqualTo(a.multiply(b).mod(modulus));
            }
        }
    }

    /** Zero, one, the last element, and random ones. */
    private static BigInteger element(BigInteger modulus, Random random, int kind) {
        return switch (kind) {
            case 0 -> BigInteger.ZERO;
            case 1 -> BigInteger.ONE;
            case 2 -> modulus.subtract(BigInteger.ONE);
            default -> new BigInteger(320, random).mod(modulus);
        };
    }

    @Test
    void onlyWhatIsBelowTheModulusBelongs() {
        PrimeField field = new PrimeField(ORDER);

        assertThat(field.contains(field.limbs(ORDER.subtract(BigInteger.ONE)))).isTrue();
        assertThat(field.contains(field.limbs(BigInteger.ZERO))).isTrue();
        assertThat(field.contains(field.limbs(ORDER))).isFalse();
        assertThat(field.contains(field.limbs(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE))))
                .isFalse();
    }

    @Test
    void elementsAreReadAndWrittenBigEndian() {
        PrimeField field = new PrimeField(BigInteger.valueOf(65_537));

        assertThat(field.write(field.read(new byte[] {0, (byte) 0xAB, (byte) 0xCD})))
                .containsExactly(0, 0xAB, 0xCD);
        assertThat(field.read(new byte[] {1, 2, 3, 4, 5})).startsWith(0x02030405, 1);
    }

    @Test
    void theModulusIsAnOddPrimeOfAtMost256Bits() {
        assertThatThrownBy(() -> new PrimeField(BigInteger.valueOf(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the modulus must be an odd prime of at most 256 bits, was 9");
        assertThatThrownBy(() -> new PrimeField(BigInteger.TWO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger number(PrimeField field, int[] limbs) {
        return new BigInteger(1, field.write(limbs));
    }
}
