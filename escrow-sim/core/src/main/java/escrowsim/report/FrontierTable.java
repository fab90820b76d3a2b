package escrowsim.report;

import static escrowsim.report.Column.integer;
import static escrowsim.report.Column.number;
import static escrowsim.report.Column.text;

import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Frontier.Axes;
import escrowsim.summary.Frontier.Standing;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which designs ask for a choice, as a table. */
public final class FrontierTable {

    public static final Schema SCHEMA = new Schema(
            "frontier",
            "Which designs ask for a choice between risk and benefit: one row per design.",
            List.of(
                    Schemas.STUDY,
                    Schemas.DESIGN,
                    integer("at_least", "custodian", "The fewest custodians that can unlock; empty without escrow."),
                    integer("custodians_count", "custodian", "Custodians with a part in the rule."),
                    text("risk_metric", "What is to be low."),
                    number("risk", "", "Its estimate."),
                    number("risk_ci95_low", "", "Lower end of its 95 % interval; Monte Carlo error only."),
                    number("risk_ci95_high", "", "Upper end of its 95 % interval; Monte Carlo error only."),
                    text("benefit_metric", "What is to be high."),
                    number("benefit", "", "Its estimate."),
                    text(
                            "status",
                            "frontier; dominated: another design is detectably safer and at least as useful;"
                                    + " indistinguishable: it gives up benefit for safety that cannot be detected."),
                    text("beaten_by", "The design that makes it so; empty on the frontier."),
                    number("material_risk", "", "A smaller difference in risk counted as none."),
                    number("material_benefit", "", "A smaller difference in benefit counted as none."),
                    number("benefit_ci95_low", "", "Lower end of the 95 % interval of the benefit."),
                    number("benefit_ci95_high", "", "Upper end of the 95 % interval of the benefit."),
                    Schemas.TRIALS),
            List.of("study_id", "design_id"));

    private FrontierTable() {}

    /**
     * A design beside its standing.
     *
     * @param atLeast the fewest custodians that can unlock
     */
    public record Placed(DesignOutcomes outcomes, Standing standing, OptionalInt atLeast, int custodians) {}

    public static Table of(String study, Axes axes, List<Placed> designs) {
        return new Table(
                SCHEMA, designs.stream().map(design -> row(study, axes, design)).toList());
    }

    private static List<String> row(String study, Axes axes, Placed design) {
        Optional<Estimate> risk = estimate(design, axes.risk());
        Optional<Estimate> benefit = estimate(design, axes.benefit());
        List<String> row = new ArrayList<>(List.of(
                Cell.text(study),
                Cell.text(design.outcomes().design()),
                design.atLeast().isPresent() ? Cell.integer(design.atLeast().getAsInt()) : Cell.MISSING,
                Cell.integer(design.custodians()),
                axes.risk().id(),
                Tables.number(risk, Estimate::value),
                Tables.number(risk, Estimate::low),
                Tables.number(risk, Estimate::high),
                axes.benefit().id(),
                Tables.number(benefit, Estimate::value)));
        row.addAll(List.of(
                design.standing().status().word(),
                Cell.text(design.standing().beatenBy().orElse(Cell.MISSING)),
                Cell.number(axes.materialRisk()),
                Cell.number(axes.materialBenefit()),
                Tables.number(benefit, Estimate::low),
                Tables.number(benefit, Estimate::high),
                risk.map(estimate -> Cell.integer(estimate.trials())).orElse(Cell.MISSING)));
        return row;
    }

    private static Optional<Estimate> estimate(Placed design, OutcomeMetric metric) {
        return design.outcomes().of(metric).flatMap(Outcome::estimate);
    }
}
