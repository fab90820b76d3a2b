package escrowsim.access;

import escrowsim.attack.Draws;

/** Draws Poisson counts of any mean: by inversion below {@value #SMALL}, by transformed rejection (PTRS) from there on. */
final class PoissonDraw {

    static final double SMALL = 10;

    private PoissonDraw() {}

    static long sample(Draws draws, long trial, double mean) {
        return mean < SMALL
                ? invert(TransformedRejection.uniform(draws, trial, 0, false), mean)
                : (long) hat(mean).sample(draws, trial, false, count -> logLaw(count, mean));
    }

    private static long invert(double uniform, double mean) {
        double probability = StrictMath.exp(-mean);
        double sum = probability;
        long count = 0;
        while (sum < uniform && probability > 0) {
            count++;
            probability *= mean / count;
            sum += probability;
        }
        return count;
    }

    /**
     * Hörmann's fit of the hat to the Poisson law, one part in a hundred higher and its squeeze two lower: as published, the
     * law stands out of the hat by up to 0.6 % of its height near a mean of 13, and the squeeze out of the law by 0.4 %.
     */
    static TransformedRejection hat(double mean) {
        double width = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double tail = -0.059 + 0.02483 * width;
        double squeeze = 0.98 * (0.9277 - 3.6224 / (width - 2));
        double height = 1.01 * (1.1239 + 1.1328 / (width - 3.4));
        return new TransformedRejection(width, tail, mean + 0.43, squeeze, height);
    }

    static double logLaw(double count, double mean) {
        return count < 0 ? Double.NEGATIVE_INFINITY : LogProbability.poisson(count, mean);
    }
}
