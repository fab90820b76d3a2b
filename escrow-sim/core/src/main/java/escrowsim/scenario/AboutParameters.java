package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** Who asks what. */
final class AboutParameters {

    static final List<Group> GROUPS = List.of(
            Group.section("about", "Who asks what, for readers and citations."),
            Group.section("about.authors", "Who wrote it."),
            Group.section("about.authors.[]", "One author."),
            Group.section("about.based_on", "What it follows."),
            Group.section("about.based_on.[]", "One reference."));

    static final List<Parameter> ALL = List.of(
            setting(
                            "format",
                            Kinds.choice(
                                    Kinds.word(Formats.SCENARIO, "one scenario"),
                                    Kinds.word(Formats.STUDY, "several designs")),
                            "The format and its version, so that older files stay readable.")
                    .required(),
            setting("extends", Kinds.line(), "Another scenario file whose settings hold wherever this one gives none.")
                    .effect(
                            "Sections are merged setting by setting; a value, a list, a rule or a dwell is replaced as a whole."),
            setting("about.id", Kinds.id(), "The scenario's short name, used in tables and folder names.")
                    .required()
                    .alsoCalled("name"),
            setting("about.title", Kinds.line(), "The scenario in one line."),
            setting("about.question", Kinds.line(), "The question that it is meant to answer."),
            setting("about.licence", Kinds.line(), "Under which terms others may use it.")
                    .alsoCalled("license"),
            setting("about.version", Kinds.line(), "The scenario's own version."),
            setting("about.notes", Kinds.line(), "Anything else a reader should know.")
                    .alsoCalled("note", "description"),
            setting("about.authors.[].name", Kinds.line(), "Name as it should be cited.")
                    .required(),
            setting("about.authors.[].orcid", Kinds.line(), "The author's ORCID."),
            setting("about.authors.[].affiliation", Kinds.line(), "Where the author works."),
            setting("about.based_on.[].cite", Kinds.line(), "The reference in words.")
                    .required(),
            setting("about.based_on.[].doi", Kinds.line(), "Its DOI."),
            setting("about.based_on.[].url", Kinds.line(), "Its address."));

    private AboutParameters() {}
}
