package escrowsim.trial;

import java.util.Arrays;

/**
 * What a trial opened: intervals of sending times, each with the time from which it could be read. Traffic sent at s in
 * {@code [from, to)} is readable at {@code max(s, opened)}. Mutable and reused from trial to trial; openings may overlap.
 */
final class Openings {

    /** Shorter than this is a point: 30 microseconds, far above the rounding of times within 10,000 years. */
    static final double POINT_YEARS = 1e-12;

    int count;
    double[] from = new double[32];
    double[] to = new double[32];
    double[] opened = new double[32];
    /** First detection among the incidents that opened it; infinity for none within the horizon. */
    double[] detected = new double[32];
    /** Bit a is set where an incident of attack a took part. */
    long[] attacks = new long[32];

    void clear() {
        count = 0;
    }

    /** Adds an opening, unless it is a point, and returns whether it did; its set of attacks starts empty. */
    boolean add(double fromYear, double toYear, double openedYear) {
        if (!(toYear - fromYear > POINT_YEARS)) {
            return false;
        }
        if (count == from.length) {
            grow();
        }
        from[count] = fromYear;
        to[count] = toYear;
        opened[count] = openedYear;
        detected[count] = Double.POSITIVE_INFINITY;
        attacks[count] = 0;
        count++;
        return true;
    }

    /** Adds one of others' openings, with who took part in it. */
    void addCopy(Openings others, int index) {
        if (add(others.from[index], others.to[index], others.opened[index])) {
            detected[count - 1] = others.detected[index];
            attacks[count - 1] = others.attacks[index];
        }
    }

    /** An incident took part in the opening added last. */
    void tookPart(int attack, double detectedYear) {
        int last = count - 1;
        attacks[last] |= 1L << attack;
        detected[last] = Math.min(detected[last], detectedYear);
    }

    private void grow() {
        int size = 2 * count;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        opened = Arrays.copyOf(opened, size);
        detected = Arrays.copyOf(detected, size);
        attacks = Arrays.copyOf(attacks, size);
    }
}
