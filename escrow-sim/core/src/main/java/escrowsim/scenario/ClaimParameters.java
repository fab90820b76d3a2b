package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import escrowsim.summary.OutcomeMetric;
import java.util.Arrays;
import java.util.List;

/** Published numbers that a study can be checked against. */
final class ClaimParameters {

    static final List<Group> GROUPS = List.of(
            Group.section("claims", "Published numbers to check, for the command reproduce."),
            Group.section("claims.[]", "One published number."));

    private static final Kind PRINTED = new Kind.Text(
            "[-+]?[0-9](?:_?[0-9])*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?%?",
            "a number as it is printed, such as 0.50, 64.5% or 3.3e-5");

    static final List<Parameter> ALL = List.of(
            setting("claims.[].id", Kinds.id(), "The claim's short name, such as table-1-row-5.")
                    .required()
                    .alsoCalled("name", "claim_id"),
            setting("claims.[].says", Kinds.line(), "What the work says, in your own words."),
            setting("claims.[].where", Kinds.line(), "Page, table or section."),
            setting("claims.[].design", Kinds.id(), "The design that the number is about.")
                    .required()
                    .alsoCalled("design_id"),
            setting("claims.[].metric", metrics(), "The outcome that the number is a value of.")
                    .required(),
            setting("claims.[].column", columns(), "Which value of the outcome; estimate if left out."),
            setting("claims.[].published", PRINTED, "The number with all its printed digits, in the metric's unit.")
                    .effect("Its last digit says how far it was rounded.")
                    .required()
                    .alsoCalled("value", "printed"),
            setting(
                            "claims.[].tolerance",
                            new Kind.Data(StudyClaim.TOLERANCES),
                            "How far our value may be from the printed one.")
                    .required(),
            setting(
                    "claims.[].documented",
                    Kinds.choice(
                            Kinds.word("match", "any of the verdicts that match"),
                            Kinds.word("mismatch", "a known deviation, which the note explains")),
                    "The verdict that you expect; match if left out."),
            setting("claims.[].note", Kinds.line(), "Why it deviates, or what to know."));

    private ClaimParameters() {}

    private static Kind metrics() {
        return Kinds.choice(Arrays.stream(OutcomeMetric.values())
                .map(metric -> Kinds.word(metric.id(), metric.meaning()))
                .toArray(Kind.Word[]::new));
    }

    private static Kind columns() {
        return Kinds.choice(
                Kinds.word("estimate", "the mean or probability"),
                Kinds.word("difference", "the design minus the one that it is compared to"),
                Kinds.word("outcome_p05", "5 % of the worlds are at or below"),
                Kinds.word("outcome_p50", "half of the worlds are at or below"),
                Kinds.word("outcome_p95", "95 % of the worlds are at or below"),
                Kinds.word("outcome_p99", "99 % of the worlds are at or below"),
                Kinds.word("tvar95", "mean of the worst 5 % of the worlds"),
                Kinds.word("tvar99", "mean of the worst 1 % of the worlds"));
    }
}
