package escrowsim.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The integers modulo an odd prime of at most 256 bits, by Montgomery multiplication on limbs of 32 bits, least significant
 * first.
 *
 * <p>Constant time: loops run over the limbs, which are public, and the last subtraction is selected by a mask, because
 * elements are secrets and {@link BigInteger} takes longer over larger ones.
 *
 * @see <a href="https://doi.org/10.1109/40.502403">Koç, Acar and Kaliski, Analyzing and Comparing Montgomery Multiplication
 *     Algorithms (1996)</a>, coarsely integrated operand scanning
 */
final class PrimeField {

    private static final int LIMBS = 8;
    private static final long LOW = 0xFFFFFFFFL;

    private final BigInteger modulus;
    private final int[] limbs;
    /** -1 / modulus, modulo 2^32. */
    private final long factor;
    /** 2^512 modulo the modulus: multiplying by it undoes the division by 2^256 of {@link #montgomery} twice. */
    private final int[] square;

    PrimeField(BigInteger modulus) {
        if (modulus.bitLength() > Integer.SIZE * LIMBS || !modulus.isProbablePrime(100) || !modulus.testBit(0)) {
            throw new IllegalArgumentException("the modulus must be an odd prime of at most 256 bits, was " + modulus);
        }
        BigInteger word = BigInteger.ONE.shiftLeft(Integer.SIZE);
        this.modulus = modulus;
        this.limbs = limbs(modulus);
        this.factor = modulus.modInverse(word).negate().mod(word).longValue();
        this.square = limbs(BigInteger.ONE.shiftLeft(2 * Integer.SIZE * LIMBS).mod(modulus));
    }

    BigInteger modulus() {
        return modulus;
    }

    /** Bytes of one element. */
    int width() {
        return (modulus.bitLength() + 7) / 8;
    }

    /** The limbs of a public number below the modulus. */
    int[] limbs(BigInteger number) {
        int[] split = new int[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            split[i] = number.shiftRight(Integer.SIZE * i).intValue();
        }
        return split;
    }

    int[] read(byte[] bigEndian) {
        int[] element = new int[LIMBS];
        for (int i = 0; i < bigEndian.length; i++) {
            int place = bigEndian.length - 1 - i;
            element[place / Integer.BYTES] |= (bigEndian[i] & 0xFF) << (8 * (place % Integer.BYTES));
        }
        return element;
    }

    byte[] write(int[] element) {
        byte[] bigEndian = new byte[width()];
        for (int i = 0; i < bigEndian.length; i++) {
            int place = bigEndian.length - 1 - i;
            bigEndian[i] = (byte) (element[place / Integer.BYTES] >>> (8 * (place % Integer.BYTES)));
        }
        return bigEndian;
    }

    /** Whether the number is below the modulus. */
    boolean contains(int[] number) {
        return borrow(number, new int[LIMBS]) != 0;
    }

    int[] add(int[] a, int[] b) {
        int[] sum = new int[LIMBS];
        long carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            carry += (a[i] & LOW) + (b[i] & LOW);
            sum[i] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        return reduced(sum, (int) carry);
    }

    int[] multiply(int[] a, int[] b) {
        int[] shrunk = montgomery(a, b);
        int[] product = montgomery(shrunk, square);
        Arrays.fill(shrunk, 0);
        return product;
    }

    /** {@code a b / 2^256}. */
    private int[] montgomery(int[] a, int[] b) {
        int[] sum = new int[LIMBS + 2];
        for (int i = 0; i < LIMBS; i++) {
            accumulate(sum, a[i] & LOW, b);
            accumulate(sum, (sum[0] * factor) & LOW, limbs);
            System.arraycopy(sum, 1, sum, 0, LIMBS + 1);
            sum[LIMBS + 1] = 0;
        }
        int[] product = reduced(Arrays.copyOf(sum, LIMBS), sum[LIMBS]);
        Arrays.fill(sum, 0);
        return product;
    }

    private static void accumulate(int[] sum, long times, int[] number) {
        long carry = 0;
        for (int j = 0; j < LIMBS; j++) {
            carry += (sum[j] & LOW) + times * (number[j] & LOW);
            sum[j] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        carry += sum[LIMBS] & LOW;
        sum[LIMBS] = (int) carry;
        sum[LIMBS + 1] += (int) (carry >>> Integer.SIZE);
    }

    /** The number, to which {@code 2^256 top} belongs, less the modulus if that is not negative; at most one is needed. */
    private int[] reduced(int[] number, int top) {
        int[] less = new int[LIMBS];
        int keep = -(borrow(number, less) & ~top & 1);
        for (int i = 0; i < LIMBS; i++) {
            less[i] = (number[i] & keep) | (less[i] & ~keep);
        }
        Arrays.fill(number, 0);
        return less;
    }

    /** Subtracts the modulus; 1 if the result is negative, else 0. */
    private int borrow(int[] number, int[] less) {
        long difference = 0;
        for (int i = 0; i < LIMBS; i++) {
            difference += (number[i] & LOW) - (limbs[i] & LOW);
            less[i] = (int) difference;
            difference >>= Integer.SIZE;
        }
        return (int) -difference;
    }
}
