package escrowsim.engine;

import escrowsim.trial.TrialOutcome;

/** Follows a run. All calls but those of a {@link Recorder} come from the thread that called the engine, in the order of the blocks. */
public interface Observer {

    /** Nobody watches. */
    Observer NONE = new Observer() {};

    /**
     * One world of one design. Called by worker threads, in the order of the trials within a block; the outcome is
     * overwritten afterwards. A block has its own recorder, so nothing is shared.
     */
    interface Recorder {

        /** Keeps nothing. */
        Recorder NONE = (design, trial, outcome) -> {};

        void world(int design, long trial, TrialOutcome outcome);
    }

    /** A recorder for the block that starts at {@code firstTrial}. */
    default Recorder recorder(long firstTrial) {
        return Recorder.NONE;
    }

    /** A block is done and folded in; {@code soFar} covers all trials up to its end. Return false to stop here. */
    default boolean blockDone(BlockResult soFar, Recorder recorder) {
        return true;
    }
}
