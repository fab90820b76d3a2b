package escrowsim.trial;

import java.util.Arrays;

/** Places at which an axis is cut: sorted, each once. Mutable and reused. */
final class Cuts {

    /** So few are sorted by insertion. */
    private static final int SMALL = 24;

    int count;
    double[] at = new double[64];

    void begin(int atMost) {
        count = 0;
        if (at.length < atMost) {
            at = new double[2 * atMost];
        }
    }

    void add(double place) {
        at[count++] = place;
    }

    /** Adds both ends of an interval, and a place in it unless it lies elsewhere. */
    void add(double from, double to, double within) {
        add(from);
        add(to);
        if (within > from && within < to) {
            add(within);
        }
    }

    void close() {
        sort();
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (at[i] > at[kept - 1]) {
                at[kept++] = at[i];
            }
        }
        count = kept;
    }

    private void sort() {
        if (count > SMALL) {
            Arrays.sort(at, 0, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            double place = at[i];
            int j = i;
            while (j > 0 && at[j - 1] > place) {
                at[j] = at[j - 1];
                j--;
            }
            at[j] = place;
        }
    }
}
