package escrowsim.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A secret polynomial over the exponents of a group. */
final class Polynomial implements AutoCloseable {

    private final PrimeGroup group;
    private final List<Scalar> coefficients;

    private Polynomial(PrimeGroup group, List<Scalar> coefficients) {
        this.group = group;
        this.coefficients = coefficients;
    }

    /** With that constant and {@code count - 1} uniform coefficients above it, zero included. */
    static Polynomial random(PrimeGroup group, Scalar constant, int count, SecureRandom random) {
        List<Scalar> coefficients = new ArrayList<>();
        coefficients.add(constant.copy());
        while (coefficients.size() < count) {
            coefficients.add(group.randomScalar(random));
        }
        return new Polynomial(group, coefficients);
    }

    static Polynomial zero(PrimeGroup group, int count) {
        List<Scalar> coefficients = new ArrayList<>();
        while (coefficients.size() < count) {
            coefficients.add(group.zero());
        }
        return new Polynomial(group, coefficients);
    }

    List<Scalar> coefficients() {
        return coefficients;
    }

    /** The value at a public place, by Horner's rule. */
    Scalar at(int index) {
        Scalar x = group.scalar(BigInteger.valueOf(index));
        Scalar value = group.zero();
        for (int power = coefficients.size() - 1; power >= 0; power--) {
            try (Scalar raised = value.times(x);
                    Scalar past = value) {
                value = raised.plus(coefficients.get(power));
            }
        }
        return value;
    }

    @Override
    public void close() {
        coefficients.forEach(Scalar::close);
    }
}
