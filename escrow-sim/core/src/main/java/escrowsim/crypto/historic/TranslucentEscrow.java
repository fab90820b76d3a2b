package escrowsim.crypto.historic;

import escrowsim.crypto.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A public key under which an authority can read a chosen share of all messages, and no sender knows which: a row of points,
 * of some of which it knows the logarithm. A sender encrypts to one of them at random.
 *
 * <p>The points must satisfy {@code sum of i^j P_i = C_j} for j from 0 on, with one equation for each point whose logarithm
 * must stay unknown and C_j of unknown logarithm. Whoever knew one logarithm more would know a relation between the C_j.
 * Everybody can check it, and nothing tells the points apart. Our own construction, by fractional oblivious transfer on a
 * curve.
 */
public final class TranslucentEscrow {

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");
    private static final BigInteger ORDER = CURVE.getN();

    private final List<ECPoint> points;
    private final SortedMap<Integer, BigInteger> logarithms;
    private final int unknown;

    /** A session key as it travels: the point it was encrypted to, what the recipient needs, and the key, hidden. */
    public record Sealed(int point, ECPoint ephemeral, Bytes hidden) {}

    /**
     * Makes the points, numbered from 1.
     *
     * @param logarithms of the points that the authority will be able to use
     */
    public TranslucentEscrow(int size, SortedMap<Integer, BigInteger> logarithms) {
        this.logarithms = new TreeMap<>(logarithms);
        this.unknown = size - logarithms.size();
        List<Integer> others = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            if (!logarithms.containsKey(i)) {
                others.add(i);
            }
        }
        List<ECPoint> left = IntStream.range(0, unknown).mapToObj(this::left).toList();
        points = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            BigInteger logarithm = logarithms.get(i);
            points.add(
                    (logarithm == null ? solved(i, others, left) : CURVE.getG().multiply(logarithm)).normalize());
        }
    }

    /** What the points of known logarithm leave of equation {@code j} to the others. */
    private ECPoint left(int j) {
        BigInteger known = BigInteger.ZERO;
        for (var logarithm : logarithms.entrySet()) {
            known = known.add(logarithm.getValue().multiply(power(logarithm.getKey(), j)));
        }
        return constraint(j).subtract(CURVE.getG().multiply(known.mod(ORDER)));
    }

    /** The point that the equations leave to number {@code i}: Lagrange's interpolation inverts their matrix. */
    private static ECPoint solved(int i, List<Integer> others, List<ECPoint> left) {
        BigInteger[] weights = lagrange(i, others);
        ECPoint sum = CURVE.getCurve().getInfinity();
        for (int j = 0; j < left.size(); j++) {
            sum = sum.add(left.get(j).multiply(weights[j]));
        }
        return sum;
    }

    /** Coefficients of the polynomial that is 1 at {@code i} and 0 at the others. */
    private static BigInteger[] lagrange(int i, List<Integer> others) {
        BigInteger[] polynomial = {BigInteger.ONE};
        for (int other : others) {
            if (other != i) {
                BigInteger scale = BigInteger.valueOf(i - (long) other).modInverse(ORDER);
                polynomial = timesLinear(polynomial, BigInteger.valueOf(-other).multiply(scale), scale);
            }
        }
        return polynomial;
    }

    private static BigInteger[] timesLinear(BigInteger[] polynomial, BigInteger constant, BigInteger slope) {
        BigInteger[] product = new BigInteger[polynomial.length + 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int j = 0; j < polynomial.length; j++) {
            product[j] = product[j].add(polynomial[j].multiply(constant)).mod(ORDER);
            product[j + 1] = product[j + 1].add(polynomial[j].multiply(slope)).mod(ORDER);
        }
        return product;
    }

    /** A point whose logarithm nobody knows: the first curve point that a counted hash leads to. */
    private static ECPoint constraint(int number) {
        for (int attempt = 0; ; attempt++) {
            byte[] seed = ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(number)
                    .putInt(attempt)
                    .array();
            var x = CURVE.getCurve()
                    .fromBigInteger(new BigInteger(1, sha256(seed))
                            .mod(CURVE.getCurve().getField().getCharacteristic()));
            var y = x.square()
                    .add(CURVE.getCurve().getA())
                    .multiply(x)
                    .add(CURVE.getCurve().getB())
                    .sqrt();
            if (y != null) {
                return CURVE.getCurve().createPoint(x.toBigInteger(), y.toBigInteger());
            }
        }
    }

    private static BigInteger power(int base, int exponent) {
        return BigInteger.valueOf(base).pow(exponent);
    }

    /** Whether the equations hold, so that the authority cannot know more logarithms than it may. */
    public boolean satisfiesItsEquations() {
        for (int j = 0; j < unknown; j++) {
            ECPoint sum = CURVE.getCurve().getInfinity();
            for (int i = 1; i <= points.size(); i++) {
                sum = sum.add(points.get(i - 1).multiply(power(i, j)));
            }
            if (!sum.equals(constraint(j))) {
                return false;
            }
        }
        return true;
    }

    /** Encrypts to a point that the sender has chosen at random, from 1. */
    public Sealed seal(byte[] sessionKey, int point, BigInteger ephemeral) {
        byte[] pad = pad(points.get(point - 1).multiply(ephemeral));
        return new Sealed(point, CURVE.getG().multiply(ephemeral).normalize(), Bytes.copyOf(xor(sessionKey, pad)));
    }

    /** What the authority makes of it: the session key where it knows the point's logarithm, else an empty array. */
    public byte[] openedByAuthority(Sealed sealed) {
        BigInteger logarithm = logarithms.get(sealed.point());
        return logarithm == null ? new byte[0] : opened(sealed, logarithm);
    }

    /** The session key, for whoever has the logarithm of the point that it was encrypted to. */
    public static byte[] opened(Sealed sealed, BigInteger logarithm) {
        return xor(sealed.hidden().toArray(), pad(sealed.ephemeral().multiply(logarithm)));
    }

    /** The ephemeral point of a sealed key as bytes. */
    public static Bytes encoded(Sealed sealed) {
        return Bytes.copyOf(sealed.ephemeral().getEncoded(true));
    }

    /** The sealed key that was encrypted to this point; an exception if the ephemeral bytes are no point of the curve. */
    public static Sealed decoded(int point, Bytes ephemeral, Bytes hidden) {
        return new Sealed(point, CURVE.getCurve().decodePoint(ephemeral.toArray()), hidden);
    }

    private static byte[] pad(ECPoint shared) {
        return sha256(shared.normalize().getEncoded(true));
    }

    private static byte[] xor(byte[] text, byte[] pad) {
        byte[] result = text.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= pad[i];
        }
        return result;
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    public static BigInteger order() {
        return ORDER;
    }
}
