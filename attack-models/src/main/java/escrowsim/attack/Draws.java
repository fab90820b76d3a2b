package escrowsim.attack;

/**
 * The random numbers of one role, each with an address: (trial, event, mark). Reading one never moves another, so a
 * dwell law can change and the event times stay.
 */
public interface Draws {

    /** Uniform on the open interval (0, 1). */
    double uniform(long trial, int event, int mark);

    /** Exponential with mean 1. */
    double exponential(long trial, int event, int mark);

    /** Normal with mean 0 and standard deviation 1. */
    double gaussian(long trial, int event, int mark);
}
