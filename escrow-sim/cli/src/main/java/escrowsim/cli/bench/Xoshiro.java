package escrowsim.cli.bench;

import java.util.random.RandomGenerator;

/**
 * The yardstick's generator: xoshiro256++ with exponentials by a ziggurat of 256 layers, the fastest that scalar Java
 * knows. No result comes from it.
 *
 * @see <a href="https://doi.org/10.1145/3460772">Blackman and Vigna, Scrambled linear pseudorandom number generators
 *     (2021)</a>
 * @see <a href="https://doi.org/10.18637/jss.v005.i08">Marsaglia and Tsang, The ziggurat method (2000)</a>
 */
final class Xoshiro implements RandomGenerator {

    private static final int LAYERS = 256;
    /** Where the lowest layer of 256 ends, and the area of each. */
    private static final double TAIL = 7.69711747013104972;

    private static final double AREA = 0.0039496598225815571993;

    private final double[] x = new double[LAYERS + 1];
    private final double[] density = new double[LAYERS + 1];
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Xoshiro(long seed) {
        s0 = mixed(seed + 1);
        s1 = mixed(seed + 2);
        s2 = mixed(seed + 3);
        s3 = mixed(seed + 4);
        x[0] = AREA / Math.exp(-TAIL);
        x[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            x[i] = -Math.log(AREA / x[i - 1] + Math.exp(-x[i - 1]));
        }
        for (int i = 0; i <= LAYERS; i++) {
            density[i] = Math.exp(-x[i]);
        }
    }

    /** The finalizer of SplitMix64: neighbouring seeds must not give neighbouring states. */
    private static long mixed(long number) {
        long z = number * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        return word();
    }

    long word() {
        long word = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return word;
    }

    double uniform() {
        return (word() >>> 11) * 0x1p-53;
    }

    double exponential() {
        double beyond = 0;
        while (true) {
            long word = word();
            int layer = (int) word & (LAYERS - 1);
            double z = (word >>> 11) * 0x1p-53 * x[layer];
            if (z < x[layer + 1]) {
                return beyond + z;
            }
            if (layer == 0) {
                beyond += TAIL;
            } else if (density[layer] + uniform() * (density[layer + 1] - density[layer]) < Math.exp(-z)) {
                return beyond + z;
            }
        }
    }
}
