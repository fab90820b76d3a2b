package escrowsim.reproduction;

import escrowsim.report.Cell;
import escrowsim.report.Column;
import escrowsim.report.Schema;
import escrowsim.report.Table;
import escrowsim.reproduction.Reproduction.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a reproduction leaves behind. */
public final class ReproductionTables {

    private static final Column DESIGN = text("design_id", "The variant that this row is about.");
    private static final Column METRIC = text("metric", "What is measured.");

    public static final Schema REPRODUCTION = new Schema(
            "reproduction",
            "Each claim of the work, our value, and the verdict.",
            List.of(
                    text("claim_id", "The claim; in two rows where our value is simulated and has a formula."),
                    text("says", "What the work says, in our words."),
                    text("file", "The table in which our value stands."),
                    DESIGN,
                    METRIC,
                    text("column", "The column of that table: estimate is simulated, closed_form is a formula."),
                    number("published", "The printed value, in the unit of the row."),
                    number("reproduced", "Our value; empty where nothing was computed."),
                    number("difference", "Ours minus the printed one."),
                    text("tolerance_kind", "Where the tolerance comes from."),
                    number("tolerance", "The largest difference that matches."),
                    text(
                            "verdict",
                            "match, match-within-rounding, -tolerance or -monte-carlo-error, mismatch, not-run."),
                    text("note", "Why it deviates, or what to know."),
                    text("unit", "The unit of the numbers in this row."),
                    text("where", "Page, table or section of the work."),
                    text("evidence", "How well the printed value is known."),
                    text("documented", "The verdict that the analysis announces: match, mismatch or not-run.")),
            List.of("claim_id", "column"));

    public static final Schema VALUES = new Schema(
            "values",
            "Everything computed, claimed or not.",
            List.of(
                    DESIGN,
                    METRIC,
                    number("estimate", "Simulated value; empty where there is none."),
                    number("mc_std_error", "Its Monte Carlo standard error."),
                    new Column("trials_count", Column.Type.INTEGER, "trial", "Repetitions behind it."),
                    number("closed_form", "Value by formula; empty where there is none."),
                    text("unit", "The unit of the numbers in this row.")),
            List.of("design_id", "metric"));

    public static final Schema INPUTS = new Schema(
            "inputs",
            "Every number that the analysis computes from.",
            List.of(
                    text("name", "The input."),
                    number("value", "Its value."),
                    text("unit", "Its unit."),
                    text("label", "How it is known; fitted and inferred values are not the work's own."),
                    text("source", "Where it comes from, or why it was chosen.")),
            List.of("name"));

    private ReproductionTables() {}

    private static Column text(String name, String description) {
        return new Column(name, Column.Type.STRING, "", description);
    }

    private static Column number(String name, String description) {
        return new Column(name, Column.Type.NUMBER, "", description);
    }

    public static Table reproduction(Reproduction reproduction) {
        return new Table(
                REPRODUCTION,
                reproduction.rows().stream().map(ReproductionTables::row).toList());
    }

    private static List<String> row(Row row) {
        Claim claim = row.claim();
        Tolerance tolerance = claim.expectation().tolerance();
        double printed = claim.published().value();
        return List.of(
                Cell.text(claim.id()),
                Cell.text(claim.says()),
                Cell.text(claim.place().file()),
                Cell.text(claim.place().design()),
                Cell.text(claim.place().metric()),
                Cell.text(claim.place().column()),
                Cell.number(printed),
                cell(row.finding(), Finding::value),
                cell(row.finding(), f -> f.value() - printed),
                tolerance.kind().id(),
                cell(row.finding(), f -> tolerance.band(claim.published(), f)),
                row.verdict().id(),
                Cell.text(claim.expectation().note()),
                Cell.text(claim.unit()),
                Cell.text(claim.source().where()),
                claim.source().evidence().id(),
                claim.expectation().documented().id());
    }

    private static String cell(Optional<Finding> finding, ToDoubleFunction<Finding> part) {
        return finding.map(f -> Cell.number(part.applyAsDouble(f))).orElse(Cell.MISSING);
    }

    public static Table values(Reproduction reproduction) {
        Map<List<String>, Map<String, Finding>> byMetric = new LinkedHashMap<>();
        for (Finding finding : reproduction.findings()) {
            Place place = finding.place();
            byMetric.computeIfAbsent(List.of(place.design(), place.metric()), key -> new LinkedHashMap<>())
                    .put(place.column(), finding);
        }
        return new Table(
                VALUES,
                byMetric.entrySet().stream()
                        .map(e -> valueRow(e.getKey(), e.getValue()))
                        .toList());
    }

    private static List<String> valueRow(List<String> designAndMetric, Map<String, Finding> columns) {
        Optional<Finding> estimate = Optional.ofNullable(columns.get(Place.ESTIMATE));
        Optional<Finding> formula = Optional.ofNullable(columns.get(Place.CLOSED_FORM));
        return List.of(
                Cell.text(designAndMetric.get(0)),
                Cell.text(designAndMetric.get(1)),
                cell(estimate, Finding::value),
                cell(estimate, Finding::standardError),
                estimate.map(f -> Cell.integer(f.trials())).orElse(Cell.MISSING),
                cell(formula, Finding::value),
                Cell.text(estimate.or(() -> formula).map(Finding::unit).orElse(Cell.MISSING)));
    }

    public static Table inputs(Analysis analysis) {
        return new Table(
                INPUTS,
                analysis.inputs().all().stream()
                        .map(input -> List.of(
                                Cell.text(input.name()),
                                Cell.number(input.value()),
                                Cell.text(input.unit()),
                                Cell.text(input.label()),
                                Cell.text(input.source())))
                        .toList());
    }
}
