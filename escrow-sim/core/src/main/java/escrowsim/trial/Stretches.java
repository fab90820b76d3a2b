package escrowsim.trial;

import java.util.Arrays;

/**
 * The sending times that were opened, in order and without overlap, each piece with the time from which it could be read.
 * Mutable and reused from trial to trial.
 */
final class Stretches {

    int count;
    double[] from = new double[32];
    double[] to = new double[32];
    /** From when on the first of it could be read. */
    double[] readable = new double[32];
    /** First detection of those who opened it; the horizon for none. */
    double[] detected = new double[32];
    /** Bit a is set where an incident of attack a took part. */
    long[] attacks = new long[32];

    void clear() {
        count = 0;
    }

    void add(double fromYear, double toYear, double readableYear, double detectedYear, long attackSet) {
        if (count == from.length) {
            grow();
        }
        from[count] = fromYear;
        to[count] = toYear;
        readable[count] = readableYear;
        detected[count] = detectedYear;
        attacks[count] = attackSet;
        count++;
    }

    private void grow() {
        int size = 2 * count;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        readable = Arrays.copyOf(readable, size);
        detected = Arrays.copyOf(detected, size);
        attacks = Arrays.copyOf(attacks, size);
    }
}
