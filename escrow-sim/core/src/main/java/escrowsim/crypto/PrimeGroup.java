package escrowsim.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECMultiplier;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A group of prime order in which logarithms are hard: the points of an elliptic curve of cofactor 1. The arithmetic on points
 * is Bouncy Castle's.
 */
public final class PrimeGroup {

    /** NIST P-256, FIPS 186-5 and SP 800-186, 128-bit security. */
    public static final PrimeGroup P256 = p256();

    private final ECCurve curve;
    private final ECMultiplier ofFixedBases;
    private final PrimeField field;
    private final Point generator;
    private final Point blindingBase;

    /**
     * A group with a second generator.
     *
     * @param blindingBase whose logarithm to the generator nobody knows
     * @param ofFixedBases multiplies the two by secrets
     */
    PrimeGroup(ECPoint generator, ECPoint blindingBase, ECMultiplier ofFixedBases) {
        this.curve = generator.getCurve();
        this.ofFixedBases = ofFixedBases;
        this.field = new PrimeField(curve.getOrder());
        this.generator = new Point(generator);
        this.blindingBase = new Point(blindingBase);
    }

    private static PrimeGroup p256() {
        X9ECParameters parameters = CustomNamedCurves.getByName("secp256r1");
        // Hashed from a sentence by RFC 9380, P256_XMD:SHA-256_SSWU_RO_, so that nobody chose it.
        ECPoint hashed = HashToEllipticCurve.getInstance(
                        HashToCurveProfile.P256_XMD_SHA_256, "escrowsim-V01-CS01-with-P256_XMD:SHA-256_SSWU_RO_")
                .hashToCurve(Bytes.utf8("the second generator of Pedersen commitments"));
        byte[] encoded = hashed.normalize().getEncoded(false);
        // A comb reads the whole of its table each time, so that neither branches nor the cache tell the scalar.
        return new PrimeGroup(
                parameters.getG(), parameters.getCurve().decodePoint(encoded), new FixedPointCombMultiplier());
    }

    public Point generator() {
        return generator;
    }

    /** The generator that blinds Pedersen commitments. */
    public Point blindingBase() {
        return blindingBase;
    }

    public Point neutral() {
        return new Point(curve.getInfinity());
    }

    public BigInteger order() {
        return field.modulus();
    }

    /** Uniform, zero included. */
    public Scalar randomScalar(SecureRandom random) {
        return Scalar.random(field, random);
    }

    public Scalar zero() {
        return scalar(BigInteger.ZERO);
    }

    /** A number that everybody knows, reduced modulo the order. */
    Scalar scalar(BigInteger known) {
        return Scalar.of(field, known);
    }

    /** The scalar of its encoding, big-endian; refuses one of another length or above the order. */
    public Scalar scalar(Secret encoded) {
        return Scalar.decode(field, encoded);
    }

    /** The generator times a secret. */
    public Point power(Scalar secret) {
        return new Point(ofFixedBases.multiply(generator.ecPoint(), secret.number()));
    }

    /** A commitment to the value that says nothing about it, as long as the blinding is uniform and secret. */
    Point commit(Scalar value, Scalar blinding) {
        return power(value).plus(new Point(ofFixedBases.multiply(blindingBase.ecPoint(), blinding.number())));
    }

    /** The point of its encoding; refuses what is no point of the curve, and the neutral element, which no key is. */
    public Point decode(Bytes encoded) {
        try {
            ECPoint point = curve.decodePoint(encoded.toArray());
            if (!point.isInfinity()) {
                return new Point(point);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the bytes encode no point of the curve", e);
        }
        throw new IllegalArgumentException("the neutral element is nobody's key");
    }
}
