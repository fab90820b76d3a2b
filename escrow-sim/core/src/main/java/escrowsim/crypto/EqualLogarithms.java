package escrowsim.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A proof that two points are the same secret multiple of two bases, which says nothing else about the secret: Chaum and
 * Pedersen's, made non-interactive by hashing the statement and the commitments (Fiat and Shamir), all of it, so that no
 * part can be chosen after the challenge.
 *
 * @param challenge the hash, modulo the group's order
 * @param response the nonce plus challenge times secret
 * @see <a href="https://doi.org/10.1007/3-540-48071-4_7">Chaum and Pedersen, Wallet Databases with Observers (1992)</a>
 */
public record EqualLogarithms(BigInteger challenge, BigInteger response) {

    /** That {@code first} is to the group's generator what {@code second} is to {@code base}. */
    record Statement(PrimeGroup group, Point first, Point base, Point second, Bytes context) {

        private BigInteger challenge(Point firstNonce, Point secondNonce) {
            byte[] transcript = Bytes.framed(
                    Bytes.utf8("escrowsim equal logarithms 1"),
                    context.toArray(),
                    group.generator().encoded().toArray(),
                    first.encoded().toArray(),
                    base.encoded().toArray(),
                    second.encoded().toArray(),
                    firstNonce.encoded().toArray(),
                    secondNonce.encoded().toArray());
            return new BigInteger(1, sha512(transcript)).mod(group.order());
        }
    }

    static EqualLogarithms prove(Statement statement, Scalar secret, SecureRandom random) {
        PrimeGroup group = statement.group();
        try (Scalar nonce = group.randomScalar(random)) {
            BigInteger challenge =
                    statement.challenge(group.power(nonce), statement.base().times(nonce));
            try (Scalar product = secret.times(group.scalar(challenge));
                    Scalar response = nonce.plus(product)) {
                return new EqualLogarithms(challenge, response.number());
            }
        }
    }

    boolean proves(Statement statement) {
        PrimeGroup group = statement.group();
        if (response.signum() < 0 || response.compareTo(group.order()) >= 0) {
            return false;
        }
        Point firstNonce =
                group.generator().timesPublic(response).minus(statement.first().timesPublic(challenge));
        Point secondNonce =
                statement.base().timesPublic(response).minus(statement.second().timesPublic(challenge));
        return statement.challenge(firstNonce, secondNonce).equals(challenge);
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-512", e);
        }
    }
}
