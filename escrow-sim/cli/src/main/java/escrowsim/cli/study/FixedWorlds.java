package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.Study;

/** For commands that simulate a number of worlds known beforehand, and keep none of them. */
public final class FixedWorlds {

    private FixedWorlds() {}

    /**
     * Refuses what asks for something else.
     *
     * @param what such as {@code a sweep}
     * @param example of how to do it
     */
    public static void require(String what, Study study, RunOptions options, String example) {
        String refused =
                study.designs().get(0).scenario().run().precision().isPresent() ? "a precision" : options.ofOneRun();
        if (!refused.isEmpty()) {
            throw Failure.usage("E009", what + " goes without " + refused, "Such as: " + example);
        }
    }
}
