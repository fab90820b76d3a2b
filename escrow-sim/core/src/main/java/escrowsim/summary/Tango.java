package escrowsim.summary;

/**
 * The score interval for a difference of two probabilities measured in the same worlds: all differences that the score
 * test does not reject. Worlds in which both or neither happened enter through their number alone. With no world in which
 * the designs differ, the difference is 0 and the interval is {@code -+ z^2 / (n + z^2)}.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C891::AID-SIM780%3E3.0.CO;2-B">Tango, Equivalence
 *     test and confidence interval for the difference in proportions for the paired-sample design (1998), equations 24 to
 *     26</a>
 */
public final class Tango {

    private final long first;
    private final long second;
    private final long worlds;

    /**
     * @param onlyFirst worlds in which it happened in the first design only
     * @param onlySecond worlds in which it happened in the second only
     */
    public Tango(long onlyFirst, long onlySecond, long worlds) {
        if (onlyFirst < 0 || onlySecond < 0 || worlds < 1 || onlyFirst + onlySecond > worlds) {
            throw new IllegalArgumentException("worlds that differ must be between 0 and all " + worlds + ", were "
                    + onlyFirst + " and " + onlySecond);
        }
        first = onlyFirst;
        second = onlySecond;
        this.worlds = worlds;
    }

    /** First minus second. */
    public double difference() {
        return (double) (first - second) / worlds;
    }

    public double low(double confidence) {
        return lowest(Quantiles.normal(confidence));
    }

    public double high(double confidence) {
        return -new Tango(second, first, worlds).lowest(Quantiles.normal(confidence));
    }

    /** How many standard errors the counts are from what a true difference of {@code delta} makes likely. */
    public double score(double delta) {
        double excess = first - second - worlds * delta;
        if (excess == 0) {
            return 0;
        }
        double variance = worlds * (2 * likelySecond(delta) + delta * (1 - delta));
        return excess / Math.sqrt(Math.max(0, variance));
    }

    /**
     * The likeliest chance of "second only" if the difference is {@code delta}: the root of {@code 2n q^2 + b q + c}, in the
     * form that does not subtract nearly equal numbers.
     */
    private double likelySecond(double delta) {
        double b = -first - second + (2 * worlds - first + second) * delta;
        double c = -second * delta * (1 - delta);
        double root = Math.sqrt(Math.max(0, b * b - 8 * worlds * c));
        if (b <= 0) {
            return (root - b) / (4 * worlds);
        }
        return -2 * c / (root + b);
    }

    /** Where the score, which falls as delta grows, passes {@code wanted} below the difference: to the last bit. */
    private double lowest(double wanted) {
        double above = -1;
        double below = difference();
        while (true) {
            double middle = above + (below - above) / 2;
            if (middle <= above || middle >= below) {
                return above;
            }
            if (score(middle) > wanted) {
                above = middle;
            } else {
                below = middle;
            }
        }
    }
}
