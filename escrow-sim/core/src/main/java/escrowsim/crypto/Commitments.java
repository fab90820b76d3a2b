package escrowsim.crypto;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What everybody may see of a shared polynomial: one commitment to each coefficient, the constant first. From them anybody
 * computes the commitment to every share.
 */
public record Commitments(List<Point> coefficients) {

    public Commitments {
        coefficients = List.copyOf(coefficients);
        if (coefficients.isEmpty()) {
            throw new IllegalArgumentException("a polynomial has at least its constant coefficient");
        }
    }

    /** The commitment to the secret. Feldman's is the public key of a private key that is shared. */
    public Point constant() {
        return coefficients.get(0);
    }

    /** The commitment to the share of that index, by Horner's rule in the exponent. */
    public Point at(int index) {
        BigInteger x = BigInteger.valueOf(index);
        Point value = coefficients.get(coefficients.size() - 1);
        for (int power = coefficients.size() - 2; power >= 0; power--) {
            value = value.timesPublic(x).plus(coefficients.get(power));
        }
        return value;
    }

    /** Whether zero is shared. In Pedersen's commitments also the blinding of the constant is then zero. */
    public boolean ofZero() {
        return constant().neutral();
    }

    /** The commitments to the sum of both polynomials. */
    public Commitments plus(Commitments other) {
        if (other.coefficients.size() != coefficients.size()) {
            throw new IllegalArgumentException("polynomials of " + coefficients.size() + " and "
                    + other.coefficients.size() + " coefficients cannot be added");
        }
        return new Commitments(IntStream.range(0, coefficients.size())
                .mapToObj(i -> coefficients.get(i).plus(other.coefficients.get(i)))
                .toList());
    }
}
