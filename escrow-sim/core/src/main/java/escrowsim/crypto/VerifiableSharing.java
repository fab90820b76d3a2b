package escrowsim.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Secret sharing in which everybody can check what he was given: the dealer commits to his polynomial, and a share that is
 * not on it is seen. Any {@code threshold} shares recover the secret.
 *
 * <p>Fewer say nothing, under {@link Hiding#PEDERSEN} whatever the computing power; under {@link Hiding#FELDMAN} the
 * commitments show the generator raised to the secret, which is what a public key is. The coefficients are uniform, zero
 * included: a forced leading one would let {@code threshold - 1} shares rule out values.
 *
 * @param threshold between 1 and the shares
 * @param shares at most 65,535, with indices from 1
 * @see <a href="https://doi.org/10.1109/SFCS.1987.4">Feldman, A Practical Scheme for Non-interactive Verifiable Secret
 *     Sharing (1987)</a>
 * @see <a href="https://doi.org/10.1007/3-540-46766-1_9">Pedersen, Non-Interactive and Information-Theoretic Secure
 *     Verifiable Secret Sharing (1991)</a>
 */
public record VerifiableSharing(PrimeGroup group, Hiding hiding, int threshold, int shares) {

    /** What the commitments say about the secret. */
    public enum Hiding {
        /** The generator raised to it: a public key. */
        FELDMAN,
        /** Nothing: a second polynomial blinds the first. The dealer could lie if he knew the second generator's logarithm. */
        PEDERSEN
    }

    public VerifiableSharing {
        Shamir.requireSharing(threshold, shares);
    }

    public static VerifiableSharing feldman(int threshold, int shares) {
        return new VerifiableSharing(PrimeGroup.P256, Hiding.FELDMAN, threshold, shares);
    }

    public static VerifiableSharing pedersen(int threshold, int shares) {
        return new VerifiableSharing(PrimeGroup.P256, Hiding.PEDERSEN, threshold, shares);
    }

    /**
     * One share.
     *
     * @param index from 1, the place at which the polynomials were evaluated
     * @param blinding the blinding polynomial's value; zero in Feldman's scheme
     */
    public record Share(int index, Scalar value, Scalar blinding) implements AutoCloseable {

        /** This share of one secret and that of another: a share of their sum. */
        public Share plus(Share other) {
            if (other.index != index) {
                throw new IllegalArgumentException("shares " + index + " and " + other.index + " cannot be added");
            }
            return new Share(index, value.plus(other.value), blinding.plus(other.blinding));
        }

        @Override
        public void close() {
            value.close();
            blinding.close();
        }
    }

    /** What a dealer publishes, and what he tells each custodian alone, in the order of the indices. */
    public record Dealing(Commitments commitments, List<Share> shares) {

        public Dealing {
            shares = List.copyOf(shares);
        }
    }

    public Dealing deal(Scalar secret, SecureRandom random) {
        try (Scalar blinding = hiding == Hiding.PEDERSEN ? group.randomScalar(random) : group.zero()) {
            return deal(secret, blinding, random);
        }
    }

    /** A sharing of zero that shows that it is one: what refreshes the shares of anything. */
    public Dealing dealZero(SecureRandom random) {
        return deal(group.zero(), group.zero(), random);
    }

    private Dealing deal(Scalar secret, Scalar blinding, SecureRandom random) {
        try (Polynomial values = Polynomial.random(group, secret, threshold, random);
                Polynomial blindings = hiding == Hiding.PEDERSEN
                        ? Polynomial.random(group, blinding, threshold, random)
                        : Polynomial.zero(group, threshold)) {
            Commitments commitments = new Commitments(IntStream.range(0, threshold)
                    .mapToObj(k -> commit(
                            values.coefficients().get(k),
                            blindings.coefficients().get(k)))
                    .toList());
            return new Dealing(
                    commitments,
                    IntStream.rangeClosed(1, shares)
                            .mapToObj(index -> new Share(index, values.at(index), blindings.at(index)))
                            .toList());
        }
    }

    private Point commit(Scalar value, Scalar blinding) {
        return hiding == Hiding.PEDERSEN ? group.commit(value, blinding) : group.power(value);
    }

    /** Whether the share lies on the polynomial that was committed to, and the polynomial has the right degree. */
    public boolean verifies(Share share, Commitments commitments) {
        return commitments.coefficients().size() == threshold
                && share.index() >= 1
                && share.index() <= shares
                && commit(share.value(), share.blinding()).equals(commitments.at(share.index()));
    }

    /**
     * The value at 0 of the lowest polynomial through all the shares given: the secret, if they are enough and each {@link
     * #verifies}. Fewer give a value that has nothing to do with it.
     */
    public Scalar combine(List<Share> given) {
        List<Integer> indices = given.stream().map(Share::index).toList();
        Lagrange.requireDistinct(indices, shares);
        Scalar sum = group.zero();
        for (Share share : given) {
            Scalar weight = group.scalar(Lagrange.weightAtZero(group.order(), indices, share.index()));
            try (Scalar past = sum;
                    Scalar part = share.value().times(weight)) {
                sum = past.plus(part);
            }
        }
        return sum;
    }

    /** The same in the exponent: from the generator, or any base, raised to the shares to the base raised to the secret. */
    public Point combineInExponent(Map<Integer, Point> powerByIndex) {
        Lagrange.requireDistinct(List.copyOf(powerByIndex.keySet()), shares);
        Point sum = group.neutral();
        for (Map.Entry<Integer, Point> power : powerByIndex.entrySet()) {
            BigInteger weight = Lagrange.weightAtZero(group.order(), powerByIndex.keySet(), power.getKey());
            sum = sum.plus(power.getValue().timesPublic(weight));
        }
        return sum;
    }
}
