package escrowsim.crypto;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECConstantTimeMultiplier;
import org.bouncycastle.math.ec.ECPoint;

/** An element of a {@link PrimeGroup}: a public key, a commitment, a partial decryption. Public. */
public final class Point {

    private final ECPoint point;

    Point(ECPoint point) {
        this.point = point.normalize();
    }

    public Point plus(Point other) {
        return new Point(point.add(other.point));
    }

    public Point minus(Point other) {
        return new Point(point.subtract(other.point));
    }

    /** In constant time. The generator's products are faster by {@link PrimeGroup#power}. */
    public Point times(Scalar secret) {
        return new Point(new ECConstantTimeMultiplier().multiply(point, secret.number()));
    }

    /** Fast, and as fast as the number is small: for numbers that everybody knows. */
    Point timesPublic(BigInteger known) {
        return new Point(point.multiply(known));
    }

    /** Whether this is the neutral element, the generator's product with zero. */
    public boolean neutral() {
        return point.isInfinity();
    }

    /** SEC 1, compressed: 33 bytes on P-256; one zero byte for the neutral element. */
    public Bytes encoded() {
        return Bytes.copyOf(point.getEncoded(true));
    }

    /** SEC 1, uncompressed: 65 bytes on P-256. */
    public Bytes uncompressed() {
        return Bytes.copyOf(point.getEncoded(false));
    }

    ECPoint ecPoint() {
        return point;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point that && point.equals(that.point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return encoded().hex();
    }
}
