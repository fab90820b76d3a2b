package escrowsim.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A secret exponent of a {@link PrimeGroup}: a private key, a share, a coefficient. Arithmetic takes the same time whatever
 * the values, printing hides them, closing erases them as far as {@link Secret} can.
 */
public final class Scalar implements AutoCloseable {

    private final PrimeField field;
    private final int[] limbs;
    private boolean erased;

    private Scalar(PrimeField field, int[] limbs) {
        this.field = field;
        this.limbs = limbs;
    }

    static Scalar of(PrimeField field, BigInteger known) {
        return new Scalar(field, field.limbs(known.mod(field.modulus())));
    }

    /** Uniform, zero included: what is drawn too large is drawn again, which tells nothing about what is kept. */
    static Scalar random(PrimeField field, SecureRandom random) {
        byte[] drawn = new byte[field.width()];
        int spareBits = 8 * drawn.length - field.modulus().bitLength();
        while (true) {
            random.nextBytes(drawn);
            drawn[0] &= (byte) (0xFF >>> spareBits);
            int[] limbs = field.read(drawn);
            if (field.contains(limbs)) {
                Arrays.fill(drawn, (byte) 0);
                return new Scalar(field, limbs);
            }
        }
    }

    /** The scalar of its encoding; refuses one of another length or above the order. */
    static Scalar decode(PrimeField field, Secret encoded) {
        if (encoded.length() != field.width()) {
            throw new IllegalArgumentException("a scalar has " + field.width() + " bytes, got " + encoded.length());
        }
        int[] limbs = field.read(encoded.exposed());
        if (!field.contains(limbs)) {
            throw new IllegalArgumentException("a scalar must be below the order of its group");
        }
        return new Scalar(field, limbs);
    }

    public Scalar plus(Scalar other) {
        return new Scalar(field, field.add(exposed(), other.exposed()));
    }

    public Scalar times(Scalar other) {
        return new Scalar(field, field.multiply(exposed(), other.exposed()));
    }

    public Scalar copy() {
        return new Scalar(field, exposed().clone());
    }

    /** Big-endian, as long as the order of the group. */
    public Secret encoded() {
        return Secret.owning(field.write(exposed()));
    }

    /** The number itself, for the curve arithmetic, which keeps a copy that nobody can erase. */
    BigInteger number() {
        byte[] bytes = field.write(exposed());
        BigInteger number = new BigInteger(1, bytes);
        Arrays.fill(bytes, (byte) 0);
        return number;
    }

    private int[] exposed() {
        if (erased) {
            throw new IllegalStateException("the scalar has been erased");
        }
        return limbs;
    }

    @Override
    public void close() {
        Arrays.fill(limbs, 0);
        erased = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar that
                && field.modulus().equals(that.field.modulus())
                && MessageDigest.isEqual(field.write(exposed()), field.write(that.exposed()));
    }

    /** The same for all, so that no table of hashes tells scalars apart. */
    @Override
    public int hashCode() {
        return field.width();
    }

    @Override
    public String toString() {
        return "Scalar[hidden]";
    }
}
