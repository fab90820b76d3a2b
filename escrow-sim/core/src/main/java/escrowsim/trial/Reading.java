package escrowsim.trial;

import java.util.function.IntPredicate;

/** What is really read of what a qualified set could open, where that takes more than the set. */
interface Reading {

    /** Replaces what the outcome says was exposed by what is read. */
    void measure(long trial, TrialOutcome outcome);

    /** From when on traffic sent then is read; infinity for never. */
    double readableFrom(double sentYear);

    /** The same for a user whose records were taken by these incidents only. */
    default double readableFrom(double sentYear, IntPredicate takenBy) {
        return readableFrom(sentYear);
    }

    /** The sending times at which the answer of {@link #readableFrom} changes its form. */
    void addBreakpoints(Cuts cuts);

    int mostBreakpoints();
}
