package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import escrowsim.summary.OutcomeMetric;
import java.util.Arrays;
import java.util.List;

/** What a study has besides {@code format} and {@code about}. */
final class StudyParameters {

    static final List<Group> GROUPS = List.of(
            Group.section("designs", "The designs to compare, each an overlay over the base."),
            Group.section("designs.[]", "One design."),
            Group.section(
                    "frontier", "Which designs ask for a choice between a risk and a benefit; table frontier.csv."));

    static final List<Parameter> ALL = List.of(
            setting(
                            "base",
                            new Kind.Data("a file, or the settings"),
                            "The scenario that all designs share: a file, or its settings.")
                    .required(),
            setting("designs.[].id", Kinds.id(), "The design's short name, used in tables.")
                    .required()
                    .alsoCalled("name"),
            setting("designs.[].title", Kinds.line(), "The design in one line."),
            setting(
                            "designs.[].set",
                            new Kind.Data("settings by path"),
                            "What differs from the base: paths and their values.")
                    .effect("Sections are merged, values replaced, and null removes a setting."),
            setting("compare_to", Kinds.id(), "The design that the others are compared to.")
                    .alsoCalled("reference"),
            setting(
                    "sweep",
                    new Kind.Data("settings and their values"),
                    "Which settings are varied, for the command sweep."),
            setting(
                    "sensitivity",
                    new Kind.Data("settings and their ranges"),
                    "Which settings are varied, for the command sensitivity."),
            setting("frontier.risk", metric(), "What is to be low, such as p_any_exposure."),
            setting("frontier.benefit", metric(), "What is to be high, such as lawful_accesses_useful."),
            setting("frontier.material_risk", Kinds.rate(""), "A smaller difference in risk counts as none."),
            setting("frontier.material_benefit", Kinds.rate(""), "A smaller difference in benefit counts as none."));

    private StudyParameters() {}

    private static Kind metric() {
        return Kinds.choice(Arrays.stream(OutcomeMetric.values())
                .map(metric -> Kinds.word(metric.id(), metric.meaning()))
                .toArray(Kind.Word[]::new));
    }
}
