package escrowsim.reproduction.historic;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * The generator Dual_EC_DRBG on P-256, without additional input: the state s becomes {@code x(s P)}, and the output is
 * {@code x(s Q)} without its first bits. Whoever knows d with {@code P = d Q} turns an output into the next state.
 *
 * <p>P is the curve's base point, as in the standard; Q is made from d here, so that the second key exists.
 *
 * @see "NIST SP 800-90 (2006), section 10.3.1"
 */
public final class DualEcGenerator {

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");
    private static final int FIELD_BITS = 256;

    private final ECPoint q;
    private final BigInteger secret;
    private final int truncatedBits;

    /**
     * A generator with a second key.
     *
     * @param secret d, with {@code P = d Q}
     * @param truncatedBits how many bits of each output are dropped; 16 in the standard
     */
    public DualEcGenerator(BigInteger secret, int truncatedBits) {
        this.secret = secret;
        this.q = CURVE.getG().multiply(secret.modInverse(CURVE.getN())).normalize();
        this.truncatedBits = truncatedBits;
    }

    public static BigInteger order() {
        return CURVE.getN();
    }

    public BigInteger nextState(BigInteger state) {
        return xOf(CURVE.getG(), state);
    }

    /** What is given out in this state. */
    public BigInteger output(BigInteger state) {
        return xOf(q, state).mod(BigInteger.ONE.shiftLeft(FIELD_BITS - truncatedBits));
    }

    /**
     * The state after an output, if the dropped bits were these.
     *
     * @return nothing where no point of the curve has that coordinate
     */
    public Optional<BigInteger> stateAfter(BigInteger output, int dropped) {
        BigInteger coordinate = BigInteger.valueOf(dropped)
                .shiftLeft(FIELD_BITS - truncatedBits)
                .or(output);
        if (coordinate.compareTo(CURVE.getCurve().getField().getCharacteristic()) >= 0) {
            return Optional.empty();
        }
        ECFieldElement x = CURVE.getCurve().fromBigInteger(coordinate);
        ECFieldElement y = x.square()
                .add(CURVE.getCurve().getA())
                .multiply(x)
                .add(CURVE.getCurve().getB())
                .sqrt();
        if (y == null) {
            return Optional.empty();
        }
        ECPoint point = CURVE.getCurve().createPoint(coordinate, y.toBigInteger());
        return Optional.of(point.multiply(secret).normalize().getAffineXCoord().toBigInteger());
    }

    private static BigInteger xOf(ECPoint base, BigInteger scalar) {
        return new FixedPointCombMultiplier()
                .multiply(base, scalar.mod(CURVE.getN()))
                .normalize()
                .getAffineXCoord()
                .toBigInteger();
    }
}
