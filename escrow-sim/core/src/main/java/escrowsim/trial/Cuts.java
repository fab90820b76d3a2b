package escrowsim.trial;

import java.util.Arrays;

/** Places at which an axis is cut: sorted, each once. Mutable and reused. */
final class Cuts {

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

    void close() {
        Arrays.sort(at, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (at[i] > at[kept - 1]) {
                at[kept++] = at[i];
            }
        }
        count = kept;
    }
}
