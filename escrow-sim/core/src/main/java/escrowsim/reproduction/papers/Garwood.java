package escrowsim.reproduction.papers;

/**
 * Exact limits for the mean of a Poisson count.
 *
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood, Fiducial limits for the Poisson distribution (1936)</a>
 */
final class Garwood {

    private static final double EACH_SIDE = 0.025;

    private Garwood() {}

    /** Lower end of the 95 % interval: with this mean, {@code count} or more have probability 2.5 %. */
    static double low(int count) {
        return count == 0 ? 0 : Formulas.zeroOfFalling(0, count, mean -> EACH_SIDE - (1 - atMost(count - 1, mean)));
    }

    /** Upper end: with this mean, {@code count} or fewer have probability 2.5 %. */
    static double high(int count) {
        return Formulas.zeroOfFalling(count, 10.0 * count + 20, mean -> atMost(count, mean) - EACH_SIDE);
    }

    private static double atMost(int count, double mean) {
        double weight = StrictMath.exp(-mean);
        double sum = weight;
        for (int j = 1; j <= count; j++) {
            weight *= mean / j;
            sum += weight;
        }
        return sum;
    }
}
