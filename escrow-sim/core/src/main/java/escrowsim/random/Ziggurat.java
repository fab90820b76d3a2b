package escrowsim.random;

/**
 * Exponential and normal deviates by the ziggurat method: 256 layers of equal area, about one word each 99 times in 100.
 *
 * <p>The tables and the rare edges use {@link StrictMath}, so a word gives the same deviate on every machine. Layer and
 * position come from different bits of the word (Doornik 2005 shows why they must).
 *
 * @see <a href="https://doi.org/10.18637/jss.v005.i08">Marsaglia and Tsang, The ziggurat method (2000)</a>
 */
final class Ziggurat {

    private static final int LAYERS = 256;
    /** Further words of one draw stand this far apart, above every event's own numbers. */
    private static final long RETRY = 1L << 40;

    /** From the bit that is {@link #LAYERS} to the sign of a double. */
    private static final int SIGN_SHIFT = 55;

    private static final double TO_UNIT = 0x1.0p-53;

    /** Right edge of the base layer and its area, for exp(-x) with 256 layers (Marsaglia and Tsang, page 5). */
    private static final double EXPONENTIAL_EDGE = 7.69711747013105;

    private static final double EXPONENTIAL_AREA = 3.949659822581572e-3;

    /** The same for exp(-x*x/2). */
    private static final double NORMAL_EDGE = 3.654152885361009;

    private static final double NORMAL_AREA = 4.92867323399e-3;

    private static final double[] EXPONENTIAL_X = edges(EXPONENTIAL_EDGE, EXPONENTIAL_AREA, false);
    private static final double[] EXPONENTIAL_Y = heights(EXPONENTIAL_X, false);
    private static final double[] NORMAL_X = edges(NORMAL_EDGE, NORMAL_AREA, true);
    private static final double[] NORMAL_Y = heights(NORMAL_X, true);

    private Ziggurat() {}

    /** Uniform on the open interval (0, 1), on the midpoints of 2^52 cells. */
    static double openUniform(long word) {
        return ((word >>> 12) + 0.5) * 0x1.0p-52;
    }

    static double exponential(long start, long number) {
        long word = SplitMix.word(start, number);
        int layer = (int) (word & (LAYERS - 1));
        double x = (word >>> 11) * TO_UNIT * EXPONENTIAL_X[layer];
        return x < EXPONENTIAL_X[layer + 1] ? x : exponentialEdge(start, number, layer, x);
    }

    private static double exponentialEdge(long start, long number, int firstLayer, double firstX) {
        int layer = firstLayer;
        double x = firstX;
        double beyond = 0;
        for (long next = number + RETRY; ; next += RETRY) {
            if (layer == 0) {
                // The tail of an exponential is an exponential: start again, shifted.
                beyond += EXPONENTIAL_EDGE;
            } else if (inside(EXPONENTIAL_Y, layer, SplitMix.word(start, next), StrictMath.exp(-x))) {
                return beyond + x;
            }
            next += RETRY;
            long word = SplitMix.word(start, next);
            layer = (int) (word & (LAYERS - 1));
            x = (word >>> 11) * TO_UNIT * EXPONENTIAL_X[layer];
            if (x < EXPONENTIAL_X[layer + 1]) {
                return beyond + x;
            }
        }
    }

    static double gaussian(long start, long number) {
        for (long next = number; ; next += RETRY) {
            long word = SplitMix.word(start, next);
            int layer = (int) (word & (LAYERS - 1));
            double x = (word >>> 11) * TO_UNIT * NORMAL_X[layer];
            if (x < NORMAL_X[layer + 1]) {
                return signed(x, word);
            }
            if (layer == 0) {
                return signed(normalTail(start, next), word);
            }
            next += RETRY;
            if (inside(NORMAL_Y, layer, SplitMix.word(start, next), StrictMath.exp(-0.5 * x * x))) {
                return signed(x, word);
            }
        }
    }

    /** The bit above the layer's eight is the sign: moved there, for a branch would be guessed wrongly every other time. */
    private static double signed(double magnitude, long word) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(magnitude) | (word & LAYERS) << SIGN_SHIFT);
    }

    /** A normal deviate beyond the base layer (Marsaglia 1964). */
    private static double normalTail(long start, long number) {
        for (long next = number; ; ) {
            next += RETRY;
            double x = -StrictMath.log(openUniform(SplitMix.word(start, next))) / NORMAL_EDGE;
            next += RETRY;
            double y = -StrictMath.log(openUniform(SplitMix.word(start, next)));
            if (2 * y >= x * x) {
                return NORMAL_EDGE + x;
            }
        }
    }

    private static boolean inside(double[] heights, int layer, long word, double density) {
        return heights[layer] + openUniform(word) * (heights[layer + 1] - heights[layer]) < density;
    }

    /** Right edges of the layers from the base up; the base's edge is widened to hold the tail's area. */
    private static double[] edges(double edge, double area, boolean normal) {
        double[] x = new double[LAYERS + 1];
        x[0] = area / density(edge, normal);
        x[1] = edge;
        for (int i = 2; i < LAYERS; i++) {
            double height = area / x[i - 1] + density(x[i - 1], normal);
            x[i] = normal ? StrictMath.sqrt(-2 * StrictMath.log(height)) : -StrictMath.log(height);
        }
        x[LAYERS] = 0;
        return x;
    }

    private static double[] heights(double[] x, boolean normal) {
        double[] y = new double[LAYERS + 1];
        for (int i = 1; i <= LAYERS; i++) {
            y[i] = density(x[i], normal);
        }
        return y;
    }

    private static double density(double x, boolean normal) {
        return StrictMath.exp(normal ? -0.5 * x * x : -x);
    }
}
