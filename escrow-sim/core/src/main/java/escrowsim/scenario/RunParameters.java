package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** How it is computed. */
final class RunParameters {

    static final List<Group> GROUPS = List.of(
            Group.section("run", "How it is computed."),
            Group.section("run.precision", "Stop when an interval is narrow enough."));

    static final List<Parameter> ALL = List.of(
            setting("run.seed", Kinds.seed(), "Which random worlds are simulated; the same seed gives the same bytes.")
                    .byDefault("1", "any seed will do; state one to make a study of your own"),
            setting("run.trials", Kinds.count("world", 1, 1e12), "How many worlds are simulated.")
                    .byDefault("20_000", "about +/-0.1 points at a chance of 0.5%")
                    .effect("Four times as many halve the interval.")
                    .alsoCalled("worlds", "iterations", "runs"),
            setting(
                            "run.uncertainty",
                            Kinds.choice(
                                    Kinds.word("outcomes", "luck between worlds, at the best guesses"),
                                    Kinds.notYet(
                                            "outcomes-and-parameters",
                                            "also draws the uncertain values anew in each world")),
                            "Which uncertainties are simulated.")
                    .byDefault("outcomes", "doubt about inputs is shown apart"),
            setting("run.precision.metric", Kinds.name(), "The metric.").notYet(),
            setting("run.precision.half_width", Kinds.rate(""), "Half the width of its 95% interval.")
                    .notYet(),
            setting("run.precision.max_trials", Kinds.count("world", 1, 1e12), "Upper limit.")
                    .notYet());

    private RunParameters() {}
}
