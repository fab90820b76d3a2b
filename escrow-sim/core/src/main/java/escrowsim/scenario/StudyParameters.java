package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** What a study has besides {@code format} and {@code about}. */
final class StudyParameters {

    static final List<Group> GROUPS = List.of(
            Group.section("designs", "The designs to compare, each an overlay over the base."),
            Group.section("designs.[]", "One design."));

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
                    "Which settings are varied, for the command sensitivity."));

    private StudyParameters() {}
}
