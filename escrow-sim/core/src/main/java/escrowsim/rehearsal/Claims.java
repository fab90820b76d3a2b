package escrowsim.rehearsal;

import escrowsim.trial.TrialKernel;
import java.util.function.IntPredicate;

/** What is claimed of a trial, and to be tried. */
interface Claims {

    /** From when on traffic sent at that time could be read; infinity for never. */
    double readableFrom(double sentYear);

    /** The same for traffic that the design opens to nobody. */
    default double readableByFlaw(double sentYear) {
        return Double.POSITIVE_INFINITY;
    }

    /** Where the answer changes its form. */
    double[] breakpoints();

    /** What the kernel claims of the trial that it ran last, for a user whose records these incidents took. */
    static Claims of(TrialKernel kernel, IntPredicate takenBy) {
        return new Claims() {
            @Override
            public double readableFrom(double sentYear) {
                return kernel.readableFrom(sentYear, takenBy);
            }

            @Override
            public double readableByFlaw(double sentYear) {
                return kernel.readableByFlaw(sentYear);
            }

            @Override
            public double[] breakpoints() {
                return kernel.breakpoints();
            }
        };
    }
}
