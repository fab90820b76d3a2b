package escrowsim.trial;

/**
 * Many amounts of 0 or more, summarised: count, sums, and the {@linkplain Distribution distribution}. Mergeable; folded in a
 * fixed order the sums are the same bits every time. Each amount has the weight of its world, which is 1 for crude worlds.
 */
public final class Amounts {

    /** How far a quantile, or a mean beyond one, may be off: said in the same words wherever there are some. */
    public static final String QUANTILE_ERROR =
            "Exact while at most 131,072 worlds have an amount; beyond that within 0.4 % of its value.";

    private final boolean overEvents;
    private final Distribution positive;
    private boolean weighted;
    private long count;
    private long zeros;
    private double sum;
    private double sumOfSquares;
    /** Of the weights, of their squares, and of the squares times the amounts. */
    private double weights;

    private double squaredWeights;
    private double squaredWeightsByAmount;
    private double heaviest;
    private double largestContribution;

    /** Amounts of all worlds, most of which may have none. */
    public Amounts() {
        this(false);
    }

    /** @param overEvents amounts only of the worlds in which something happened: their weights are the whole */
    Amounts(boolean overEvents) {
        this(overEvents, Distribution.EXACT);
    }

    /**
     * Amounts of all worlds.
     *
     * @param mostKept before they are counted in cells
     */
    Amounts(int mostKept) {
        this(false, mostKept);
    }

    private Amounts(boolean overEvents, int mostKept) {
        this.overEvents = overEvents;
        this.positive = new Distribution(mostKept);
    }

    /** Such as events, of which only the mean is asked. */
    static Amounts withoutQuantiles() {
        return new Amounts(false, 0);
    }

    public void add(double amount) {
        add(amount, 1);
    }

    /**
     * Adds the amount of a world.
     *
     * @param weight of the world
     */
    public void add(double amount, double weight) {
        count++;
        if (weight != 1) {
            weighted = true;
            heaviest = Math.max(heaviest, weight);
        }
        if (weight == 0 || (amount == 0 && !overEvents)) {
            zeros++;
            return;
        }
        double contribution = weight * amount;
        sum += contribution;
        sumOfSquares += contribution * contribution;
        weights += weight;
        squaredWeights += weight * weight;
        squaredWeightsByAmount += weight * contribution;
        largestContribution = Math.max(largestContribution, contribution);
        positive.add(amount, weight);
    }

    /** So many worlds that have none and weigh 1. */
    void addNone(long worlds) {
        count += worlds;
        zeros += worlds;
    }

    public void addAll(Amounts others) {
        weighted |= others.weighted;
        count += others.count;
        zeros += others.zeros;
        sum += others.sum;
        sumOfSquares += others.sumOfSquares;
        weights += others.weights;
        squaredWeights += others.squaredWeights;
        squaredWeightsByAmount += others.squaredWeightsByAmount;
        heaviest = Math.max(heaviest, others.heaviest);
        largestContribution = Math.max(largestContribution, others.largestContribution);
        positive.addAll(others.positive);
    }

    void clear() {
        weighted = false;
        count = 0;
        zeros = 0;
        sum = 0;
        sumOfSquares = 0;
        weights = 0;
        squaredWeights = 0;
        squaredWeightsByAmount = 0;
        heaviest = 0;
        largestContribution = 0;
        positive.clear();
    }

    /** Counts worlds without an amount, until there are so many in all. */
    void fillUp(long worlds) {
        addNone(worlds - count);
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        weighted = ledger.whole("weighted", weighted ? 1 : 0) == 1;
        count = ledger.whole("count", count);
        zeros = ledger.whole("zeros", zeros);
        sum = ledger.real("sum", sum);
        sumOfSquares = ledger.real("sum_of_squares", sumOfSquares);
        weights = ledger.real("weights", weights);
        squaredWeights = ledger.real("squared_weights", squaredWeights);
        squaredWeightsByAmount = ledger.real("squared_weights_by_amount", squaredWeightsByAmount);
        heaviest = ledger.real("heaviest", heaviest);
        largestContribution = ledger.real("largest_contribution", largestContribution);
        positive.through(ledger);
    }

    public long count() {
        return count;
    }

    /** How many of them are above 0. */
    public long positive() {
        return count - zeros;
    }

    /** Whether any weight was not 1. */
    public boolean isWeighted() {
        return weighted;
    }

    /** How many crude worlds would say as much about those that have an amount: {@code (sum of w)^2 / sum of w^2} (Kish 1965). */
    public double effective() {
        return squaredWeights == 0 ? 0 : weights * weights / squaredWeights;
    }

    /** The largest weight of any world, with an amount or without. */
    public double heaviest() {
        return weighted ? heaviest : 1;
    }

    /** The largest product of a weight and its amount. */
    public double largestContribution() {
        return largestContribution;
    }

    public double sum() {
        return sum;
    }

    private double total() {
        return overEvents ? weights : count;
    }

    public double mean() {
        return count == 0 ? 0 : sum / total();
    }

    /** Standard error of the mean; 0 with fewer than two amounts. */
    public double standardError() {
        if (count < 2) {
            return 0;
        }
        if (overEvents && weighted) {
            return errorOfRatio();
        }
        double variance = (sumOfSquares - sum * sum / count) / (count - 1);
        return Math.sqrt(Math.max(0, variance) / count);
    }

    /** Of {@code sum of w x / sum of w}, to first order. */
    private double errorOfRatio() {
        double mean = mean();
        double squares = sumOfSquares - 2 * mean * squaredWeightsByAmount + mean * mean * squaredWeights;
        double effective = effective();
        return effective <= 1 ? 0 : Math.sqrt(Math.max(0, squares) * effective / (effective - 1)) / weights;
    }

    /** Whether quantiles are exact, or within half a cell of the histogram. */
    public boolean isExact() {
        return positive.isExact();
    }

    /** The lower quantile: the smallest amount x with {@code P(X <= x) >= level}. */
    public double quantile(double level) {
        if (weighted) {
            double rank = level * total() - Math.max(0, total() - weights);
            return rank <= 0 ? 0 : positive.atRank(rank * (1 - 1e-12));
        }
        long rank = Math.max(1, (long) Math.ceil(level * count - 1e-9));
        return rank <= zeros ? 0 : positive.atRank((double) (rank - zeros));
    }

    /** The lower quantile of those that are above 0; 0 if none is. */
    public double quantileOfPositive(double level) {
        if (weighted) {
            return positive.atRank(level * weights * (1 - 1e-12));
        }
        return positive.atRank(Math.max(1, Math.ceil(level * positive() - 1e-9)));
    }

    /**
     * Mean of the worst {@code 1 - level} of the amounts, the atom at the quantile counted in part.
     *
     * <p>{@code (E[X; X > VaR] + VaR (F(VaR) - level)) / (1 - level)}.
     */
    public double tailMean(double level) {
        if (count == 0) {
            return 0;
        }
        double atQuantile = quantile(level);
        double tail = (1 - level) * total();
        return (positive.sumAbove(atQuantile) + atQuantile * (tail - positive.weightAbove(atQuantile))) / tail;
    }
}
