package escrowsim.reproduction.sampling;

import escrowsim.attack.Draws;
import java.math.BigInteger;

/** Random bytes at an address, for keys that no secret depends on. */
public final class DrawnBytes {

    private DrawnBytes() {}

    public static byte[] of(Draws draws, long trial, int event, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += Integer.BYTES) {
            long word = (long) (draws.uniform(trial, event + i / (8 * Integer.BYTES), i / Integer.BYTES % 8) * 0x1p32);
            for (int b = 0; b < Integer.BYTES && i + b < length; b++) {
                bytes[i + b] = (byte) (word >>> (8 * b));
            }
        }
        return bytes;
    }

    /** Uniform from 1 to {@code below - 1}, but for a bias of 2^-64. */
    public static BigInteger scalar(Draws draws, long trial, int event, BigInteger below) {
        byte[] wide = of(draws, trial, event, below.bitLength() / 8 + 8);
        return new BigInteger(1, wide).mod(below.subtract(BigInteger.ONE)).add(BigInteger.ONE);
    }
}
