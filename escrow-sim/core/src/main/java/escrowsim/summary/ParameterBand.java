package escrowsim.summary;

import escrowsim.trial.ByDraw;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Doubt about inputs: where an outcome is expected to be for 95 of 100 draws of the uncertain inputs. More trials do not shrink
 * it.
 *
 * <p>The mean of a draw's worlds is what is expected there plus Monte Carlo noise, and the spread of those means is wider than
 * the spread of what is expected. The variance between draws is estimated by the analysis of variance, {@code (MSB - MSW) /
 * n0}, which is unbiased for any number of worlds in each draw; the means are drawn in towards their mean by the root of its
 * share of the whole variance, so that their spread is that of what is expected; and the band is from the 2.5 to the 97.5 %
 * quantile of the means drawn in. Exact for the variance; the shape of the noise still shows in the quantiles where the noise
 * dominates, which more than {@code 16384} draws' worth of trials take away.
 *
 * @param high infinite where nothing bounds it
 * @param draws of the inputs that it rests on
 * @see <a href="https://doi.org/10.1287/opre.1110.0932">Sun, Apley and Staum, Efficient nested simulation for estimating the
 *     variance of a conditional expectation (2011)</a>, for the variance
 * @see <a href="https://doi.org/10.1080/01621459.1984.10478062">Louis, Estimating a population of parameter values using Bayes
 *     and empirical Bayes methods (1984)</a>, for drawing in
 */
public record ParameterBand(double low, double high, int draws) {

    /** With fewer, the ends would be the smallest and largest draw whatever they are. */
    public static final int LEAST_DRAWS = 40;

    private static final double TAIL = (1 - Quantiles.LEVEL) / 2;

    /**
     * The band of a simulated outcome; empty with too few draws.
     *
     * @param most that it can be
     */
    static Optional<ParameterBand> of(ByDraw sums, double most) {
        return ofDifference(sums)
                .map(band -> new ParameterBand(Math.max(0, band.low), Math.min(most, band.high), band.draws));
    }

    /** The band of what two designs differ by in the same worlds, of which it is known that it may be less than 0. */
    static Optional<ParameterBand> ofDifference(ByDraw sums) {
        Anova anova = Anova.of(sums);
        if (anova.draws() < LEAST_DRAWS) {
            return Optional.empty();
        }
        double share = Math.sqrt(anova.shareBetween());
        double mean = anova.mean();
        double low = mean + share * (quantile(anova.means(), TAIL) - mean);
        double high = mean + share * (quantile(anova.means(), 1 - TAIL) - mean);
        return Optional.of(new ParameterBand(low, high, anova.draws()));
    }

    /** The band of an outcome that is known exactly for each draw. */
    public static Optional<ParameterBand> ofExact(double[] values) {
        if (values.length < LEAST_DRAWS) {
            return Optional.empty();
        }
        List<Double> sorted = Arrays.stream(values).sorted().boxed().toList();
        return Optional.of(new ParameterBand(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), values.length));
    }

    private static double quantile(List<Double> sorted, double level) {
        int rank = (int) Math.ceil(level * sorted.size() - 1e-9);
        return sorted.get(Math.max(1, rank) - 1);
    }

    ParameterBand times(double factor) {
        return new ParameterBand(factor * low, factor * high, draws);
    }

    /** Of {@code factor} over what this is the band of; its upper end is infinite where that can be 0. */
    ParameterBand reciprocal(double factor) {
        return new ParameterBand(factor / high, factor / low, draws);
    }
}
