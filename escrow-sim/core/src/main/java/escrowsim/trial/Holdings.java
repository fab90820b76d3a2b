package escrowsim.trial;

import escrowsim.custody.Yield;
import java.util.Arrays;

/**
 * What the members of one pool hold in one version of the shares, in the order in which it becomes usable. Mutable and
 * reused.
 *
 * <p>An intrusion with window [a, b) holds the shares of all sending times in {@code [oldest(a), newest(b))}: the epochs
 * that its window meets, retention included.
 */
final class Holdings {

    int count;
    int exportableCount;
    int[] intrusion = new int[64];
    int[] custodian = new int[64];
    boolean[] exportable = new boolean[64];
    /** Not a key but the ciphertext. */
    boolean[] store = new boolean[64];
    /** Usable from, and for a device that must be used from inside, until. */
    double[] from = new double[64];

    double[] until = new double[64];
    /** The sending times whose shares are held. */
    double[] oldest = new double[64];

    double[] newest = new double[64];
    /** Device holdings in the order in which their windows end. */
    int[] leaving = new int[64];

    int leavingCount;

    void clear() {
        count = 0;
        exportableCount = 0;
        leavingCount = 0;
    }

    void add(int which, int who, Yield yielded, double a, double b, Epochs epochs) {
        if (count == custodian.length) {
            grow();
        }
        intrusion[count] = which;
        custodian[count] = who;
        boolean copyable = yielded == Yield.COPY;
        exportable[count] = copyable;
        store[count] = yielded == Yield.CIPHERTEXT;
        from[count] = a;
        until[count] = b;
        if (copyable) {
            oldest[count] = epochs.oldest(a);
            newest[count] = epochs.newest(b);
            exportableCount++;
        } else {
            leaving[leavingCount++] = count;
        }
        count++;
    }

    void sortLeaving() {
        Order.sort(leaving, leavingCount, until);
    }

    /** Whether holding i is usable at all for traffic sent within [segmentFrom, segmentTo). */
    boolean covers(int i, double segmentFrom, double segmentTo) {
        return !exportable[i] || (oldest[i] <= segmentFrom && segmentTo <= newest[i]);
    }

    private void grow() {
        int size = 2 * count;
        intrusion = Arrays.copyOf(intrusion, size);
        custodian = Arrays.copyOf(custodian, size);
        exportable = Arrays.copyOf(exportable, size);
        store = Arrays.copyOf(store, size);
        from = Arrays.copyOf(from, size);
        until = Arrays.copyOf(until, size);
        oldest = Arrays.copyOf(oldest, size);
        newest = Arrays.copyOf(newest, size);
        leaving = Arrays.copyOf(leaving, size);
    }
}
