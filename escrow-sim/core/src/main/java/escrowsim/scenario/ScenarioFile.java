package escrowsim.scenario;

import java.util.List;

/** Reads a scenario, with all its problems at once. */
public final class ScenarioFile {

    private ScenarioFile() {}

    /**
     * A scenario that stands alone.
     *
     * @param name of the file, for messages
     * @throws ScenarioException if anything is wrong with it
     */
    public static Scenario read(String name, byte[] bytes) {
        return read(name, bytes, OtherFiles.NONE, List.of());
    }

    /**
     * A scenario that may extend others, with options laid over it.
     *
     * @param others where the files are that it extends
     * @param sets {@code PATH=VALUE} each, laid over the file in this order
     * @throws ScenarioException if anything is wrong with it
     */
    public static Scenario read(String name, byte[] bytes, OtherFiles others, List<String> sets) {
        Study study = StudyFile.read(name, bytes, others, sets);
        if (study.designs().size() > 1) {
            Place top = Place.whole(new Source(name, List.of(), false));
            throw new ScenarioException(List.of(Problem.brief(
                    ProblemId.E030, top, "this is a study of several designs, where one scenario is expected")));
        }
        return study.designs().get(0).scenario();
    }
}
