package escrowsim.summary;

import escrowsim.trial.ByDraw;
import java.util.Arrays;
import java.util.List;

/**
 * The analysis of variance of an amount by draws of the inputs: one-way, random effects, any number of worlds in each draw.
 *
 * @param draws with at least one amount
 * @param amounts of all draws together
 * @param within mean square within draws: luck between worlds
 * @param between mean square between draws
 * @param size effective number of amounts in each draw, {@code (N - sum n^2 / N) / (K - 1)}
 * @param noise variance of the mean of a draw around what is expected there, on average
 * @param meanVariance variance of the mean of all amounts, with draws as clusters
 * @param means of the draws, sorted
 * @see <a href="https://doi.org/10.1002/9780470316856">Searle, Casella and McCulloch, Variance Components (1992), 3.6</a>
 */
record Anova(
        int draws,
        double amounts,
        double mean,
        double within,
        double between,
        double size,
        double noise,
        double meanVariance,
        List<Double> means) {

    static Anova of(ByDraw sums) {
        double n = 0;
        double nn = 0;
        double total = 0;
        int draws = 0;
        double[] means = new double[sums.draws()];
        double reciprocals = 0;
        double withinSquares = 0;
        for (int i = 0; i < sums.draws(); i++) {
            double count = sums.count(i);
            if (count > 0) {
                means[draws++] = sums.sum(i) / count;
                n += count;
                nn += count * count;
                reciprocals += 1 / count;
                total += sums.sum(i);
                withinSquares += Math.max(0, sums.sumOfSquares(i) - sums.sum(i) * sums.sum(i) / count);
            }
        }
        double mean = n == 0 ? 0 : total / n;
        double betweenSquares = 0;
        double clusterSquares = 0;
        for (int i = 0; i < sums.draws(); i++) {
            double count = sums.count(i);
            if (count > 0) {
                double distance = sums.sum(i) / count - mean;
                betweenSquares += count * distance * distance;
                clusterSquares += count * count * distance * distance;
            }
        }
        double within = n > draws ? withinSquares / (n - draws) : 0;
        double between = draws > 1 ? betweenSquares / (draws - 1) : 0;
        double size = draws > 1 ? (n - nn / n) / (draws - 1) : 0;
        double noise = draws == 0 ? 0 : within * reciprocals / draws;
        double meanVariance = draws > 1 ? clusterSquares / (n * n) * draws / (draws - 1) : 0;
        List<Double> sorted = Arrays.stream(means, 0, draws).sorted().boxed().toList();
        return new Anova(draws, n, mean, within, between, size, noise, meanVariance, sorted);
    }

    /** Standard error of the mean of all amounts, with draws as clusters. */
    double error() {
        return Math.sqrt(meanVariance);
    }

    /** How far the 95 % interval of the mean reaches, by Student's t with draws as clusters; one draw bounds nothing. */
    double reach() {
        return draws < 2
                ? Double.POSITIVE_INFINITY
                : error() * Quantiles.normal(Quantiles.LEVEL) * Estimate.studentFactor(draws);
    }

    /** Variance of what is expected, between draws. */
    double betweenVariance() {
        return size == 0 ? 0 : Math.max(0, (between - within) / size);
    }

    /** Its share of the variance of the means of draws. */
    double shareBetween() {
        double all = betweenVariance() + noise;
        return all == 0 ? 0 : betweenVariance() / all;
    }

    /**
     * By how much a mean is less certain than that of as many independent worlds: worlds of one draw are alike. At least 1.
     *
     * @see <a href="https://search.worldcat.org/title/Survey-sampling/oclc/1033542">Kish, Survey Sampling (1965), 8.2</a>
     */
    double designEffect() {
        double independent =
                amounts < 2 ? 0 : (within * (amounts - draws) + between * (draws - 1)) / (amounts - 1) / amounts;
        return independent == 0 ? 1 : Math.max(1, meanVariance / independent);
    }
}
