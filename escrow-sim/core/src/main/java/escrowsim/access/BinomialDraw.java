package escrowsim.access;

import escrowsim.attack.Draws;

/**
 * Draws binomial counts of any size: by inversion while the mean is below {@value #SMALL}, by transformed rejection (BTRS)
 * from there on. Probabilities above one half are mirrored, uniforms and all, so that under one seed a higher probability
 * tends to give a higher count.
 *
 * @see <a href="https://doi.org/10.1080/00949659308811496">Hörmann, The generation of binomial random variates (1993)</a>
 */
final class BinomialDraw {

    static final double SMALL = 10;

    private BinomialDraw() {}

    static long sample(Draws draws, long trial, long trials, double probability) {
        boolean mirrored = probability > 0.5;
        double p = mirrored ? Math.max(0, 1 - probability) : probability;
        long count = trials * p < SMALL
                ? invert(TransformedRejection.uniform(draws, trial, 0, mirrored), trials, p)
                : reject(draws, trial, mirrored, (double) trials, p);
        return mirrored ? trials - count : count;
    }

    private static long invert(double uniform, long trials, double p) {
        double probability = StrictMath.exp(trials * StrictMath.log1p(-p));
        double sum = probability;
        long count = 0;
        while (sum < uniform && count < trials && probability > 0) {
            probability *= (trials - count) / (count + 1.0) * (p / (1 - p));
            sum += probability;
            count++;
        }
        return count;
    }

    private static long reject(Draws draws, long trial, boolean mirrored, double trials, double p) {
        double atMode = LogProbability.binomial(mode(trials, p), trials, p);
        return (long) hat(trials, p).sample(draws, trial, mirrored, count -> logLaw(count, trials, p) - atMode);
    }

    /** Hörmann's fit of the hat to the binomial law, whose weights are taken relative to the mode's. */
    static TransformedRejection hat(double trials, double p) {
        double deviation = StrictMath.sqrt(trials * p * (1 - p));
        double width = 1.15 + 2.53 * deviation;
        double tail = -0.0873 + 0.0248 * width + 0.01 * p;
        double squeeze = 0.92 - 4.2 / width;
        double height = (2.83 + 5.1 / width) * deviation;
        return new TransformedRejection(width, tail, trials * p + 0.5, squeeze, height);
    }

    static double mode(double trials, double p) {
        return StrictMath.floor((trials + 1) * p);
    }

    static double logLaw(double count, double trials, double p) {
        boolean possible = count >= 0 && count <= trials;
        return possible ? LogProbability.binomial(count, trials, p) : Double.NEGATIVE_INFINITY;
    }
}
