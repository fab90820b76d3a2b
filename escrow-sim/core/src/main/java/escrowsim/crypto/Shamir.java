package escrowsim.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Any {@code threshold} shares recover the secret; fewer say nothing about it. The coefficients are therefore uniform, zero
 * included: forcing a non-zero leading one would let {@code threshold - 1} shares rule out one value of each byte.
 *
 * <p>Each element of the secret is the constant term of a polynomial of its own; share {@code i} holds their values at
 * {@code i}. Indices are public, so only the arithmetic on values is constant time.
 *
 * <p>A share proves nothing: a wrong one gives a wrong secret, silently. Commit to them.
 *
 * @see <a href="https://doi.org/10.1145/359168.359176">Shamir, How to Share a Secret (1979)</a>
 */
public record Shamir(int threshold, int shares) {

    private static final int MOST_BYTE_SHARES = 255;
    private static final int MOST_SHARES = 65_535;

    public Shamir {
        requireSharing(threshold, shares);
    }

    static void requireSharing(int threshold, int shares) {
        if (shares < 1 || shares > MOST_SHARES) {
            throw new IllegalArgumentException("shares must be between 1 and " + MOST_SHARES + ", was " + shares);
        }
        if (threshold < 1 || threshold > shares) {
            throw new IllegalArgumentException(
                    "threshold must be between 1 and the " + shares + " shares, was " + threshold);
        }
    }

    /**
     * One share.
     *
     * @param index from 1, the place at which the polynomials were evaluated
     */
    public record Share(int index, Secret value) {}

    /** All shares, in the order of their indices. */
    public List<Share> split(Secret secret, SecureRandom random) {
        return split(secret, random, field());
    }

    List<Share> split(Secret secret, SecureRandom random, BinaryField field) {
        requireWhole(secret.length(), field);
        byte[][] coefficients = new byte[threshold][secret.length()];
        for (int power = 1; power < threshold; power++) {
            random.nextBytes(coefficients[power]);
        }
        coefficients[0] = secret.copy();
        List<Share> split = IntStream.rangeClosed(1, shares)
                .mapToObj(index -> new Share(index, evaluate(field, coefficients, index)))
                .toList();
        Arrays.stream(coefficients).forEach(coefficient -> Arrays.fill(coefficient, (byte) 0));
        return split;
    }

    /**
     * The value at 0 of the lowest polynomials through all the shares given: the secret if there are at least
     * {@code threshold} right ones. Fewer give uniform bytes that have nothing to do with it.
     */
    public Secret combine(List<Share> given) {
        return combine(given, field());
    }

    Secret combine(List<Share> given, BinaryField field) {
        Lagrange.requireDistinct(given.stream().map(Share::index).toList(), shares);
        int[] index = given.stream().mapToInt(Share::index).toArray();
        int length = given.get(0).value().length();
        byte[] sum = new byte[length];
        for (int i = 0; i < index.length; i++) {
            byte[] value = given.get(i).value().exposed();
            if (value.length != length) {
                throw new IllegalArgumentException(
                        "shares differ in length: " + length + " and " + value.length + " bytes");
            }
            accumulate(field, weightAtZero(field, index, i), value, sum);
        }
        return Secret.owning(sum);
    }

    private BinaryField field() {
        return shares <= MOST_BYTE_SHARES ? BinaryField.GF_2_8 : BinaryField.GF_2_16;
    }

    /** Horner's rule, one element after the other. */
    private Secret evaluate(BinaryField field, byte[][] coefficients, int x) {
        byte[] value = new byte[coefficients[0].length];
        for (int element = 0; element < value.length / field.width(); element++) {
            int sum = 0;
            for (int power = threshold - 1; power >= 0; power--) {
                sum = field.multiply(sum, x) ^ field.read(coefficients[power], element);
            }
            field.write(sum, value, element);
        }
        return Secret.owning(value);
    }

    private static void accumulate(BinaryField field, int weight, byte[] value, byte[] sum) {
        for (int element = 0; element < sum.length / field.width(); element++) {
            int product = field.multiply(field.read(value, element), weight);
            field.write(field.read(sum, element) ^ product, sum, element);
        }
    }

    /** Lagrange's coefficient at 0: the product over the other places of {@code x_j / (x_j - x_i)}. */
    private static int weightAtZero(BinaryField field, int[] index, int i) {
        int numerator = 1;
        int denominator = 1;
        for (int j = 0; j < index.length; j++) {
            if (j != i) {
                numerator = field.multiply(numerator, index[j]);
                denominator = field.multiply(denominator, index[j] ^ index[i]);
            }
        }
        return field.multiply(numerator, field.inverse(denominator));
    }

    private static void requireWhole(int length, BinaryField field) {
        if (length % field.width() != 0) {
            throw new IllegalArgumentException("among more than " + MOST_BYTE_SHARES
                    + " shares a secret needs an even number of bytes, got " + length);
        }
    }
}
