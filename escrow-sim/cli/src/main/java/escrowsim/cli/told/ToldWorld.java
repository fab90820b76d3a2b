package escrowsim.cli.told;

import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.story.Story;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Sampling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One world, told of one design, and what it was under the others.
 *
 * @param stories of all designs that met this world, by id, in the author's order; the design's own among them
 */
record ToldWorld(SomeWorlds of, Design design, long trial, Sampling sampling, Map<String, Story> stories) {

    static ToldWorld of(SomeWorlds worlds, WorldOptions options) {
        long trial = options.trial(worlds.worlds());
        Design design =
                design(worlds.plan(), options.design().orElse(worlds.plan().reference()));
        boolean rare = worlds.rare().contains(design.id()) && !options.crude();
        Map<String, Story> stories = new LinkedHashMap<>();
        for (Design other : worlds.plan().designs()) {
            boolean own = other.id().equals(design.id());
            if (own || !rare) {
                Sampling sampling = rare ? Sampling.RARE : Sampling.CRUDE;
                stories.put(other.id(), story(other, sampling, trial));
            }
        }
        return new ToldWorld(worlds, design, trial, rare ? Sampling.RARE : Sampling.CRUDE, stories);
    }

    private static Design design(StudyPlan plan, String id) {
        return plan.designs().stream()
                .filter(design -> design.id().equals(id))
                .findFirst()
                .orElseThrow(() -> StudyPlan.noSuchDesign(
                        id, plan.designs().stream().map(Design::id).toList()));
    }

    private static Story story(Design design, Sampling sampling, long trial) {
        Story story = Story.of(design.scenario().planOf(trial), sampling, trial);
        List<String> disagreements = story.disagreements();
        if (!disagreements.isEmpty()) {
            throw new Failure(
                    ExitCode.INTERNAL,
                    "E091",
                    "real keys and the model disagree in " + design.id() + ": " + disagreements.get(0),
                    List.of("This is a bug in escrowsim; nothing is told."));
        }
        return story;
    }

    Story story() {
        Story own = stories.get(design.id());
        if (own == null) {
            throw new AssertionError("the design's own story is told");
        }
        return own;
    }

    Scenario scenario() {
        return design.scenario();
    }

    /** What the inputs that shape this world were drawn to be, by path; none where nothing is drawn. */
    Map<String, Double> inputs() {
        Map<String, Double> inputs = new LinkedHashMap<>(scenario().drawn(ParameterDraws.of(trial)));
        inputs.keySet().removeIf(path -> !scenario().shapesWorlds(path));
        return inputs;
    }

    boolean isRare() {
        return sampling == Sampling.RARE;
    }
}
