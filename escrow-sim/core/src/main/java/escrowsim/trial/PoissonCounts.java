package escrowsim.trial;

import java.util.function.DoubleSupplier;

/** Poisson numbers of at least so many, and how likely they are; all terms are positive, so that none loses its digits. */
final class PoissonCounts {

    /** So large a mean is drawn in parts, before its exponential is too small. */
    private static final double PART = 30;

    private PoissonCounts() {}

    /** P(N = count). */
    static double exactly(int count, double mean) {
        double probability = StrictMath.exp(-mean);
        for (int k = 1; k <= count; k++) {
            probability *= mean / k;
        }
        return probability;
    }

    /** P(N >= least). */
    static double atLeast(int least, double mean) {
        if (least == 0 || mean == 0) {
            return least == 0 ? 1 : 0;
        }
        double term = exactly(least, mean);
        if (term == 0 && mean > least) {
            return 1;
        }
        double sum = 0;
        for (int k = least + 1; sum + term > sum || k <= mean; k++) {
            sum += term;
            term *= mean / k;
        }
        return Math.min(1, sum);
    }

    /** A number of at least {@code least}, by inversion. */
    static int draw(int least, double mean, DoubleSupplier uniform) {
        if (mean > PART) {
            int count = 0;
            do {
                count = inParts(mean, uniform);
            } while (count < least);
            return count;
        }
        double place = uniform.getAsDouble() * atLeast(least, mean);
        double term = exactly(least, mean);
        int count = least;
        while (place > term && term > 0) {
            place -= term;
            count++;
            term *= mean / count;
        }
        return count;
    }

    private static int inParts(double mean, DoubleSupplier uniform) {
        int count = 0;
        double left = mean;
        for (; left > PART; left -= PART) {
            count += draw(0, PART, uniform);
        }
        return count + draw(0, left, uniform);
    }
}
