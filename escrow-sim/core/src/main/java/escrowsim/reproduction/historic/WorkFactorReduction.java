package escrowsim.reproduction.historic;

import escrowsim.attack.Draws;
import escrowsim.reproduction.sampling.DrawnBytes;
import java.math.BigInteger;

/**
 * A government's key pair, to which some bits of every message key are encrypted: what is left for the government to search
 * is so much shorter. Textbook RSA, as its weakness without padding is the point.
 */
public record WorkFactorReduction(BigInteger modulus, BigInteger publicExponent, BigInteger privateExponent) {

    private static final int PRIME_BYTES = 32;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    public static WorkFactorReduction drawn(Draws draws) {
        BigInteger p = prime(draws, 0);
        BigInteger q = prime(draws, 1);
        BigInteger order = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
        return new WorkFactorReduction(p.multiply(q), EXPONENT, EXPONENT.modInverse(order));
    }

    private static BigInteger prime(Draws draws, int number) {
        BigInteger prime = new BigInteger(1, DrawnBytes.of(draws, number, 0, PRIME_BYTES)).setBit(8 * PRIME_BYTES - 1);
        do {
            prime = prime.nextProbablePrime();
        } while (prime.mod(EXPONENT).equals(BigInteger.ONE));
        return prime;
    }

    /** The field that travels with a message: padding and the escrowed bits, encrypted. */
    public BigInteger field(BigInteger padding, int escrowedBits, int escrowed) {
        return padding.shiftLeft(escrowedBits).or(BigInteger.valueOf(escrowed)).modPow(publicExponent, modulus);
    }

    /** What the government reads in the field. */
    public int escrowedIn(BigInteger field, int escrowedBits) {
        BigInteger text = field.modPow(privateExponent, modulus);
        return text.and(BigInteger.ONE.shiftLeft(escrowedBits).subtract(BigInteger.ONE))
                .intValueExact();
    }
}
