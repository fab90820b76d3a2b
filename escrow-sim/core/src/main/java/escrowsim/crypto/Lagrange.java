package escrowsim.crypto;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which shares count, and with which weight, when a polynomial over a prime field is read at 0. All of it is public. */
final class Lagrange {

    private Lagrange() {}

    /** The product over the other places of {@code x_j / (x_j - x_i)}. */
    static BigInteger weightAtZero(BigInteger modulus, Collection<Integer> indices, int index) {
        BigInteger numerator = BigInteger.ONE;
        BigInteger denominator = BigInteger.ONE;
        for (int other : indices) {
            if (other != index) {
                numerator = numerator.multiply(BigInteger.valueOf(other)).mod(modulus);
                denominator = denominator
                        .multiply(BigInteger.valueOf((long) other - index))
                        .mod(modulus);
            }
        }
        return numerator.multiply(denominator.modInverse(modulus)).mod(modulus);
    }

    /** Refuses a list without shares, with one twice, or with one that is none of {@code shares}. */
    static void requireDistinct(List<Integer> indices, int shares) {
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("no share was given");
        }
        Set<Integer> seen = new TreeSet<>();
        for (int index : indices) {
            if (index < 1 || index > shares) {
                throw new IllegalArgumentException(
                        "a share's index must be between 1 and " + shares + ", was " + index);
            }
            if (!seen.add(index)) {
                throw new IllegalArgumentException("two shares have index " + index);
            }
        }
    }
}
