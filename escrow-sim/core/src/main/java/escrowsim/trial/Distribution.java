package escrowsim.trial;

import java.util.Arrays;

/**
 * How positive amounts are distributed, each with its weight. Mergeable.
 *
 * <p>Exact while there are at most {@value #EXACT} of them, and a histogram on a logarithmic scale with {@value #CELLS} cells
 * to the octave beyond: a quantile is then within {@code 2^-8}, or 0.4 %, of its value.
 */
final class Distribution {

    static final int EXACT = 1 << 17;
    private static final int CELLS = 128;
    private static final int SHIFT = 52 - 7;
    /** Cells from 2^-40 to 2^80. */
    private static final long LOWEST = Double.doubleToRawLongBits(0x1p-40) >>> SHIFT;

    private static final int CELL_COUNT = 120 * CELLS;

    private static final double[] NONE = new double[0];

    private final int mostExact;
    private double[] exact = new double[16];
    private int exactCount;
    /** Of the exact amounts, once any of them did not weigh 1. */
    private double[] weights = NONE;
    /** As many as amounts, or none while all weigh 1. */
    private int weightCount;
    /** Weights; empty while the amounts themselves are kept. */
    private double[] cells = NONE;

    Distribution() {
        this(EXACT);
    }

    /** @param mostExact so many amounts are kept before they are counted in cells; with 0 there are no quantiles */
    Distribution(int mostExact) {
        this.mostExact = mostExact;
    }

    void add(double amount, double weight) {
        if (mostExact == 0) {
            return;
        }
        if (isExact() && exactCount < mostExact) {
            keep(amount, weight);
        } else {
            toCells();
            cells[cell(amount)] += weight;
        }
    }

    void addAll(Distribution others) {
        if (weightCount + others.weightCount == 0 && isExact() && exactCount + others.exactCount <= mostExact) {
            keepAll(others.exact, others.exactCount);
        } else {
            for (int i = 0; i < others.exactCount; i++) {
                add(others.exact[i], others.weight(i));
            }
        }
        if (!others.isExact()) {
            toCells();
            for (int c = 0; c < CELL_COUNT; c++) {
                cells[c] += others.cells[c];
            }
        }
    }

    void clear() {
        exactCount = 0;
        weightCount = 0;
        cells = NONE;
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        exactCount = Math.toIntExact(ledger.whole("exact_count", exactCount));
        exact = ledger.reals("exact", exact, exactCount);
        weightCount = Math.toIntExact(ledger.whole("weight_count", weightCount));
        int cellCount = Math.toIntExact(ledger.whole("cell_count", cells.length));
        boolean allWeights = weightCount == 0 || weightCount == exactCount;
        if (exactCount < 0 || exactCount > EXACT || !allWeights || (cellCount != 0 && cellCount != CELL_COUNT)) {
            throw new IllegalArgumentException(exactCount + " amounts, " + weightCount + " weights and " + cellCount
                    + " cells do not go together");
        }
        weights = ledger.reals("exact_weights", weights, weightCount);
        cells = ledger.reals("cells", cells, cellCount);
    }

    private void keep(double amount, double weight) {
        if (exactCount == exact.length) {
            exact = Arrays.copyOf(exact, Math.max(16, 2 * exactCount));
        }
        if (weightCount > 0 || weight != 1) {
            weights = weights.length < exact.length ? Arrays.copyOf(weights, exact.length) : weights;
            Arrays.fill(weights, weightCount, exactCount, 1);
            weights[exactCount] = weight;
            weightCount = exactCount + 1;
        }
        exact[exactCount++] = amount;
    }

    /** Amounts that weigh 1 each. */
    private void keepAll(double[] amounts, int count) {
        if (exact.length < exactCount + count) {
            exact = Arrays.copyOf(exact, 2 * (exactCount + count));
        }
        System.arraycopy(amounts, 0, exact, exactCount, count);
        exactCount += count;
    }

    private double weight(int i) {
        return weightCount > 0 ? weights[i] : 1;
    }

    private void toCells() {
        if (isExact()) {
            cells = new double[CELL_COUNT];
            for (int i = 0; i < exactCount; i++) {
                cells[cell(exact[i])] += weight(i);
            }
            exact = NONE;
            weights = NONE;
            weightCount = 0;
            exactCount = 0;
        }
    }

    private static int cell(double amount) {
        long place = (Double.doubleToRawLongBits(amount) >>> SHIFT) - LOWEST;
        return (int) Math.max(0, Math.min(CELL_COUNT - 1, place));
    }

    /** Whether quantiles are exact, or within half a cell of the histogram. */
    boolean isExact() {
        return cells.length == 0;
    }

    /** The smallest amount up to which the weights come to {@code rank}, which is positive; 0 if there are no amounts. */
    double atRank(double rank) {
        if (!isExact()) {
            return middleAtRank(rank);
        }
        if (exactCount == 0) {
            return 0;
        }
        sort();
        if (weightCount == 0) {
            return exact[(int) Math.min(exactCount, rank) - 1];
        }
        double seen = 0;
        int i = 0;
        while (i < exactCount && (seen += weights[i]) < rank) {
            i++;
        }
        return exact[Math.min(i, exactCount - 1)];
    }

    private double middleAtRank(double rank) {
        double seen = 0;
        double last = 0;
        for (int c = 0; c < CELL_COUNT; c++) {
            if (cells[c] > 0) {
                last = middle(c);
                seen += cells[c];
                if (seen >= rank) {
                    return last;
                }
            }
        }
        return last;
    }

    /** The weight of the amounts above a limit. */
    double weightAbove(double limit) {
        double sum = 0;
        for (int i = 0; i < exactCount; i++) {
            sum += exact[i] > limit ? weight(i) : 0;
        }
        for (int c = cells.length - 1; c >= 0 && middle(c) > limit; c--) {
            sum += cells[c];
        }
        return sum;
    }

    /** The weighted sum of the amounts above a limit. */
    double sumAbove(double limit) {
        double sum = 0;
        for (int i = 0; i < exactCount; i++) {
            sum += exact[i] > limit ? weight(i) * exact[i] : 0;
        }
        for (int c = cells.length - 1; c >= 0 && middle(c) > limit; c--) {
            sum += cells[c] * middle(c);
        }
        return sum;
    }

    private void sort() {
        if (weightCount == 0) {
            Arrays.sort(exact, 0, exactCount);
            return;
        }
        int[] order = new int[exactCount];
        Arrays.setAll(order, i -> i);
        Order.sort(order, exactCount, exact);
        double[] amounts = exact.clone();
        double[] theirs = weights.clone();
        for (int i = 0; i < exactCount; i++) {
            exact[i] = amounts[order[i]];
            weights[i] = theirs[order[i]];
        }
    }

    private static double middle(int cell) {
        double low = Double.longBitsToDouble((LOWEST + cell) << SHIFT);
        double high = Double.longBitsToDouble((LOWEST + cell + 1) << SHIFT);
        return (low + high) / 2;
    }
}
