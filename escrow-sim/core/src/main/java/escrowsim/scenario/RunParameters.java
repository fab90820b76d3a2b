package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import escrowsim.scenario.Assumption.Evidence;
import escrowsim.summary.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How it is computed. */
final class RunParameters {

    private static final String SEED = "run.seed";
    private static final String TRIALS = "run.trials";
    private static final String PRECISION = "run.precision";

    static final List<Group> GROUPS = List.of(
            Group.section("run", "How it is computed."),
            new Group(
                    "run.precision",
                    "Stop when an interval is narrow enough, in place of a fixed number of trials.",
                    true,
                    List.of(Set.of("metric", "half_width"), Set.of("metric", "half_width", "max_trials")),
                    false,
                    Kinds.name()));

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
                                    Kinds.word(
                                            "outcomes-and-parameters",
                                            "also draws the values that have a range90, anew for every 128 worlds")),
                            "Which uncertainties are simulated.")
                    .byDefault("outcomes", "doubt about inputs is shown apart"),
            setting(
                    "run.timeline_step_years",
                    Kinds.number("year", Range.above(0, 10_000)),
                    "Years from one point of timeline.csv to the next; left out: 1, or more beyond 100 years."),
            setting("run.precision.metric", metrics(), "The outcome whose 95% interval counts, in every design."),
            setting(
                    "run.precision.half_width",
                    Kinds.number("", Range.above(0, 1e18)),
                    "How far the interval may reach from the estimate, in the unit of the metric."),
            setting(
                    "run.precision.max_trials",
                    Kinds.count("world", 1, 1e12),
                    "Where to stop at the latest; left out: 2_000_000."));

    private RunParameters() {}

    /** Trials and precision are two ways to say how long, of which a scenario has one. */
    static boolean isSaidOtherwise(String section, String key, Node.Mapping given) {
        return section.equals("run")
                && ((key.equals("trials") && given.entries().containsKey("precision"))
                        || (key.equals("precision") && given.entries().containsKey("trials")));
    }

    /** The same assumptions as if exactly so many worlds had been asked for. */
    static List<Assumption> inTrials(List<Assumption> assumptions, long trials) {
        List<Assumption> counted = new ArrayList<>();
        for (Assumption assumption : assumptions) {
            if (!assumption.path().equals(TRIALS) && !assumption.path().startsWith(PRECISION + ".")) {
                counted.add(assumption);
            }
            if (assumption.path().equals(SEED)) {
                counted.add(trials(trials));
            }
        }
        return counted;
    }

    /** As if it stood in the file. */
    private static Assumption trials(long trials) {
        Node.Scalar written = new Node.Scalar(Place.whole(Source.file("", "")), Long.toString(trials), false);
        Node.Entry entry = new Node.Entry(written.place(), written);
        Parameter parameter = Parameters.SCENARIO.at(TRIALS).get(0);
        return new ValueReader(parameter, TRIALS, entry, Evidence.NONE, new Problems())
                .read()
                .orElseThrow()
                .assumption();
    }

    private static Kind metrics() {
        return Kinds.choice(Precision.metrics().stream()
                .map(metric -> Kinds.word(metric.id(), metric.meaning()))
                .toArray(Kind.Word[]::new));
    }
}
