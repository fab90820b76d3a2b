package escrowsim.trial;

import java.util.Arrays;

/**
 * Many amounts of 0 or more, summarised: count, sums, and the distribution. Mergeable; folded in a fixed order the sums
 * are the same bits every time.
 *
 * <p>The distribution is exact while at most {@value #EXACT} amounts are not zero, and a histogram on a logarithmic scale
 * with {@value #CELLS} cells to the octave beyond: a quantile is then within {@code 2^-8}, or 0.4 %, of its value.
 */
public final class Amounts {

    static final int EXACT = 1 << 17;
    private static final int CELLS = 128;
    private static final int SHIFT = 52 - 7;
    /** Cells from 2^-40 to 2^80. */
    private static final long LOWEST = Double.doubleToRawLongBits(0x1p-40) >>> SHIFT;

    private static final int CELL_COUNT = 120 * CELLS;

    private long count;
    private long zeros;
    private double sum;
    private double sumOfSquares;
    private double[] exact = new double[16];
    private int exactCount;
    /** Empty while the amounts themselves are kept. */
    private long[] cells = new long[0];

    public void add(double amount) {
        count++;
        if (amount == 0) {
            zeros++;
            return;
        }
        sum += amount;
        sumOfSquares += amount * amount;
        keep(amount);
    }

    public void addAll(Amounts others) {
        count += others.count;
        zeros += others.zeros;
        sum += others.sum;
        sumOfSquares += others.sumOfSquares;
        for (int i = 0; i < others.exactCount; i++) {
            keep(others.exact[i]);
        }
        if (!others.isExact()) {
            toCells();
            for (int c = 0; c < CELL_COUNT; c++) {
                cells[c] += others.cells[c];
            }
        }
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        count = ledger.whole("count", count);
        zeros = ledger.whole("zeros", zeros);
        sum = ledger.real("sum", sum);
        sumOfSquares = ledger.real("sum_of_squares", sumOfSquares);
        exactCount = Math.toIntExact(ledger.whole("exact_count", exactCount));
        exact = ledger.reals("exact", exact, exactCount);
        int cellCount = Math.toIntExact(ledger.whole("cell_count", cells.length));
        if (exactCount < 0 || exactCount > EXACT || (cellCount != 0 && cellCount != CELL_COUNT)) {
            throw new IllegalArgumentException(exactCount + " amounts and " + cellCount + " cells do not go together");
        }
        cells = ledger.wholes("cells", cells, cellCount);
    }

    private void keep(double amount) {
        if (isExact() && exactCount < EXACT) {
            if (exactCount == exact.length) {
                exact = Arrays.copyOf(exact, Math.max(16, 2 * exactCount));
            }
            exact[exactCount++] = amount;
        } else {
            toCells();
            cells[cell(amount)]++;
        }
    }

    private void toCells() {
        if (isExact()) {
            cells = new long[CELL_COUNT];
            for (int i = 0; i < exactCount; i++) {
                cells[cell(exact[i])]++;
            }
            exact = new double[0];
            exactCount = 0;
        }
    }

    private static int cell(double amount) {
        long place = (Double.doubleToRawLongBits(amount) >>> SHIFT) - LOWEST;
        return (int) Math.max(0, Math.min(CELL_COUNT - 1, place));
    }

    public long count() {
        return count;
    }

    /** How many of them are above 0. */
    public long positive() {
        return count - zeros;
    }

    public double sum() {
        return sum;
    }

    public double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** Standard error of the mean; 0 with fewer than two amounts. */
    public double standardError() {
        if (count < 2) {
            return 0;
        }
        double variance = (sumOfSquares - sum * sum / count) / (count - 1);
        return Math.sqrt(Math.max(0, variance) / count);
    }

    /** Whether quantiles are exact, or within half a cell of the histogram. */
    public boolean isExact() {
        return cells.length == 0;
    }

    /** The lower quantile: the smallest amount x with {@code P(X <= x) >= level}. */
    public double quantile(double level) {
        long rank = rank(level);
        return rank <= zeros ? 0 : positive(rank - zeros);
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
        double beyond = 0;
        long beyondCount = 0;
        if (isExact()) {
            for (int i = 0; i < exactCount; i++) {
                if (exact[i] > atQuantile) {
                    beyond += exact[i];
                    beyondCount++;
                }
            }
        } else {
            for (int c = CELL_COUNT - 1; c >= 0 && middle(c) > atQuantile; c--) {
                beyond += cells[c] * middle(c);
                beyondCount += cells[c];
            }
        }
        double tail = (1 - level) * count;
        return (beyond + atQuantile * (tail - beyondCount)) / tail;
    }

    private long rank(double level) {
        return Math.max(1, (long) Math.ceil(level * count - 1e-9));
    }

    private double positive(long rank) {
        if (isExact()) {
            return exactCount == 0 ? 0 : sorted()[(int) Math.min(exactCount, rank) - 1];
        }
        long seen = 0;
        for (int c = 0; c < CELL_COUNT; c++) {
            seen += cells[c];
            if (seen >= rank) {
                return middle(c);
            }
        }
        return 0;
    }

    private double[] sorted() {
        Arrays.sort(exact, 0, exactCount);
        return exact;
    }

    private static double middle(int cell) {
        double low = Double.longBitsToDouble((LOWEST + cell) << SHIFT);
        double high = Double.longBitsToDouble((LOWEST + cell + 1) << SHIFT);
        return (low + high) / 2;
    }
}
