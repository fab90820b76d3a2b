package escrowsim.trial;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Times that often lie close together, with the weight that makes up for it. Rare exposures need several incidents within
 * one epoch, refresh period or dwell, and uniform times almost never meet.
 *
 * <p>Half of the draws are uniform. In the other half all times lie in one arc of the horizon (closed to a circle), its
 * length log-uniform between a millionth and a half, its place uniform. The density of that mixture has a closed
 * form: points with a smallest covering arc L have, in an arc of length d, density {@code (d - L) d^-n} relative to
 * uniform ones; its integral over {@code dd / d} is elementary. No weight exceeds 2, so the estimate is unbiased and its
 * error honest (defensive importance sampling, Hesterberg 1995).
 */
final class Cluster {

    /** The shortest arc, as a share of the horizon. */
    private static final double SHORTEST = 1e-6;

    private static final double LONGEST = 0.5;

    private Cluster() {}

    /**
     * Draws {@code count} times in [0, 1) and returns their weight: density of uniform times over density of these.
     *
     * @param times filled from 0
     */
    static double draw(int count, DoubleSupplier uniform, double[] times) {
        if (count < 2) {
            Arrays.setAll(times, i -> i < count ? uniform.getAsDouble() : times[i]);
            return 1;
        }
        boolean clustered = uniform.getAsDouble() < 0.5;
        double length =
                clustered ? SHORTEST * StrictMath.exp(uniform.getAsDouble() * StrictMath.log(LONGEST / SHORTEST)) : 1;
        double start = clustered ? uniform.getAsDouble() : 0;
        for (int i = 0; i < count; i++) {
            double time = start + length * uniform.getAsDouble();
            times[i] = time >= 1 ? time - 1 : time;
        }
        return weight(count, times);
    }

    static double weight(int count, double[] times) {
        return 1 / (0.5 + 0.5 * clusteredDensity(count, coveringArc(count, times)));
    }

    /** The length of the smallest arc of the circle that holds all times: all but the largest gap. */
    private static double coveringArc(int count, double[] times) {
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        double largestGap = sorted[0] + 1 - sorted[count - 1];
        for (int i = 1; i < count; i++) {
            largestGap = Math.max(largestGap, sorted[i] - sorted[i - 1]);
        }
        return 1 - largestGap;
    }

    /** Of the clustered half, relative to uniform times. */
    private static double clusteredDensity(int n, double arc) {
        double from = Math.max(arc, SHORTEST);
        if (from >= LONGEST) {
            return 0;
        }
        return (primitive(n, arc, LONGEST) - primitive(n, arc, from)) / StrictMath.log(LONGEST / SHORTEST);
    }

    /** Of {@code (d - arc) d^-n / d}. */
    private static double primitive(int n, double arc, double d) {
        return -StrictMath.pow(d, 1 - n) / (n - 1) + arc * StrictMath.pow(d, -n) / n;
    }
}
