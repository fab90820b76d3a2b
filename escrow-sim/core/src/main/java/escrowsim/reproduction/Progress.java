package escrowsim.reproduction;

/** Hears how far a run has come. */
public interface Progress {

    /** Nobody listens. */
    Progress NONE = share -> {};

    /** So much of the work is done, between 0 and 1. */
    void done(double share);
}
