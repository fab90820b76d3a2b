package escrowsim.trial;

import java.util.Arrays;

/** Count, sum and sum of squares of an amount for each draw of the inputs. Mergeable in block order; empty without draws. */
public final class ByDraw {

    private int first;
    private int size;
    private long[] count = new long[0];
    private double[] sum = new double[0];
    private double[] squares = new double[0];

    public void add(int draw, double amount) {
        reach(draw);
        int i = draw - first;
        count[i]++;
        sum[i] += amount;
        squares[i] += amount * amount;
    }

    public void addAll(ByDraw later) {
        for (int i = 0; i < later.size; i++) {
            int draw = later.first + i;
            reach(draw);
            count[draw - first] += later.count[i];
            sum[draw - first] += later.sum[i];
            squares[draw - first] += later.squares[i];
        }
    }

    void clear() {
        Arrays.fill(count, 0, size, 0);
        Arrays.fill(sum, 0, size, 0);
        Arrays.fill(squares, 0, size, 0);
        size = 0;
    }

    /** Draws come in their order, and round again. */
    private void reach(int draw) {
        if (size == 0) {
            first = draw;
        }
        if (draw < first) {
            beginWith(draw);
        }
        if (draw - first >= count.length) {
            int room = Math.max(16, 2 * (draw - first));
            count = Arrays.copyOf(count, room);
            sum = Arrays.copyOf(sum, room);
            squares = Arrays.copyOf(squares, room);
        }
        size = Math.max(size, draw - first + 1);
    }

    private void beginWith(int draw) {
        int before = first - draw;
        long[] counts = new long[before + size];
        System.arraycopy(count, 0, counts, before, size);
        count = counts;
        sum = after(before, sum);
        squares = after(before, squares);
        size += before;
        first = draw;
    }

    private double[] after(int before, double[] values) {
        double[] moved = new double[before + size];
        System.arraycopy(values, 0, moved, before, size);
        return moved;
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        first = Math.toIntExact(ledger.whole("first", first));
        size = Math.toIntExact(ledger.whole("draws", size));
        count = ledger.wholes("counts", count, size);
        sum = ledger.reals("sums", sum, size);
        squares = ledger.reals("sums_of_squares", squares, size);
    }

    /** The draws that have a number, whether or not anything was added for each. */
    public int draws() {
        return size;
    }

    /** How many amounts there are for draw number {@code i} of {@link #draws}, from 0. */
    public long count(int i) {
        return count[i];
    }

    public double sum(int i) {
        return sum[i];
    }

    public double sumOfSquares(int i) {
        return squares[i];
    }

    /** As many amounts as others have in each draw: these, and 0 for those that are not among these. */
    public ByDraw among(ByDraw all) {
        ByDraw among = new ByDraw();
        among.first = all.first;
        among.size = all.size;
        among.count = Arrays.copyOf(all.count, all.size);
        among.sum = new double[all.size];
        among.squares = new double[all.size];
        for (int i = 0; i < size; i++) {
            among.sum[first + i - all.first] = sum[i];
            among.squares[first + i - all.first] = squares[i];
        }
        return among;
    }

    /** The same amounts, each with what is known of its draw. */
    public ByDraw plus(double[] known) {
        ByDraw more = new ByDraw();
        more.first = first;
        more.size = Math.min(size, known.length);
        more.count = Arrays.copyOf(count, more.size);
        more.sum = new double[more.size];
        more.squares = new double[more.size];
        for (int i = 0; i < more.size; i++) {
            more.sum[i] = sum[i] + count[i] * known[i];
            more.squares[i] = squares[i] + 2 * known[i] * sum[i] + count[i] * known[i] * known[i];
        }
        return more;
    }

    /** The same amounts, those of each draw in a unit of its own. */
    public ByDraw times(double[] factors) {
        ByDraw scaled = new ByDraw();
        scaled.first = first;
        scaled.size = Math.min(size, factors.length);
        scaled.count = Arrays.copyOf(count, scaled.size);
        scaled.sum = new double[scaled.size];
        scaled.squares = new double[scaled.size];
        for (int i = 0; i < scaled.size; i++) {
            scaled.sum[i] = factors[i] * sum[i];
            scaled.squares[i] = factors[i] * factors[i] * squares[i];
        }
        return scaled;
    }
}
