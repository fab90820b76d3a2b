package escrowsim.cli;

/**
 * What the worlds of a run came to, how many there were, and why not more.
 *
 * @param streamed how many bytes of the table of worlds are on standard output already
 */
record Simulated(StudyResults results, Ending ending, long streamed) {

    Simulated(StudyResults results, Ending ending) {
        this(results, ending, 0);
    }

    Simulated having(long bytes) {
        return new Simulated(results, ending, bytes);
    }
}
