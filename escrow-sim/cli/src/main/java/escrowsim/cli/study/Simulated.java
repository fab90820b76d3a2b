package escrowsim.cli.study;

import escrowsim.cli.words.Ending;

/**
 * What the worlds of a run came to, how many there were, and why not more.
 *
 * @param streamed how many bytes of the table of worlds are on standard output already
 */
public record Simulated(StudyResults results, Ending ending, long streamed) {

    public Simulated(StudyResults results, Ending ending) {
        this(results, ending, 0);
    }

    public Simulated having(long bytes) {
        return new Simulated(results, ending, bytes);
    }
}
