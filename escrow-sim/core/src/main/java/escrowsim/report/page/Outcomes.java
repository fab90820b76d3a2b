package escrowsim.report.page;

import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.report.Schemas;
import escrowsim.report.figure.Design;
import escrowsim.scenario.Study;
import escrowsim.summary.Difference;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.trial.ParameterDraws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tables of a folder say of its designs, in the author's order. */
final class Outcomes {

    private static final int LONGEST_NAME = 60;

    private final List<Row> summary;
    private final List<Row> comparison;
    private final List<Design> designs;

    private Outcomes(List<Row> summary, List<Row> comparison, Optional<Study> study) {
        this.summary = summary;
        this.comparison = comparison;
        this.designs = designs(study);
    }

    static Outcomes of(Results results, Optional<Study> study) {
        return new Outcomes(results.rows(Schemas.SUMMARY.name()), results.rows(Schemas.COMPARISON.name()), study);
    }

    List<Design> designs() {
        return designs;
    }

    /** Those that keep keys. */
    List<Design> withEscrow() {
        return designs.stream()
                .filter(design -> design.headline().leak().isPresent()
                        && !design.headline().isByDesign())
                .toList();
    }

    /** The design that the others are compared with, if there are others. */
    Optional<Design> reference() {
        return designs.stream()
                .filter(design -> design.headline().isReference())
                .findFirst();
    }

    private List<Design> designs(Optional<Study> study) {
        Map<String, String> titles = new LinkedHashMap<>();
        study.ifPresent(s -> s.designs().forEach(design -> titles.put(design.id(), design.title())));
        Set<String> ids = new LinkedHashSet<>();
        summary.stream()
                .map(row -> row.text("design_id"))
                .filter(id -> !titles.containsKey(id))
                .forEach(ids::add);
        ids.addAll(titles.keySet());
        List<Design> all = new ArrayList<>();
        ids.forEach(id -> all.add(new Design(name(id, titles.getOrDefault(id, id)), headline(id), doubt(id))));
        return all;
    }

    /** The title, or its first part, or the id: what fits above a mark. */
    private static String name(String id, String title) {
        if (id.equals("no-escrow") && title.equals(id)) {
            return "No escrow";
        }
        if (title.length() <= LONGEST_NAME) {
            return title;
        }
        int dash = title.indexOf(" - ");
        int end = dash > 0 ? dash : title.lastIndexOf(", ", LONGEST_NAME);
        return end > 0 && end <= LONGEST_NAME ? title.substring(0, end) : id;
    }

    private Headline headline(String design) {
        Optional<Row> compared = comparison.stream()
                .filter(row -> isOf(row, design, Headline.RISK))
                .findFirst();
        String reference = compared.or(() -> comparison.stream().findFirst())
                .map(row -> row.text("reference_id"))
                .orElse(design);
        return new Headline(
                design,
                reference,
                estimate(design, Headline.RISK),
                compared.flatMap(Outcomes::difference),
                estimate(design, Headline.BENEFIT));
    }

    private Optional<ParameterBand> doubt(String design) {
        return row(design, Headline.RISK)
                .filter(row -> row.has("param_low95") && row.has("param_high95"))
                .map(row -> new ParameterBand(
                        row.number("param_low95").orElseThrow(),
                        row.number("param_high95").orElseThrow(),
                        ParameterDraws.in(row.count("trials_count"))));
    }

    private static boolean isOf(Row row, String design, OutcomeMetric metric) {
        return row.text("design_id").equals(design) && row.text("metric").equals(metric.id());
    }

    Optional<Row> row(String design, OutcomeMetric metric) {
        return summary.stream().filter(row -> isOf(row, design, metric)).findFirst();
    }

    Optional<Estimate> estimate(String design, OutcomeMetric metric) {
        return row(design, metric).flatMap(Outcomes::estimate);
    }

    static Optional<Estimate> estimate(Row row) {
        if (row.number("estimate").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(
                row.number("estimate").orElseThrow(),
                row.number("mc_std_error").orElse(0),
                row.number("ci95_low").orElse(Double.NEGATIVE_INFINITY),
                row.number("ci95_high").orElse(Double.POSITIVE_INFINITY),
                method(row),
                row.count("trials_count"),
                row.count("event_count")));
    }

    private static Optional<Difference> difference(Row row) {
        if (row.number("difference").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                row.number("difference").orElseThrow(),
                row.number("ci95_low").orElse(Double.NEGATIVE_INFINITY),
                row.number("ci95_high").orElse(Double.POSITIVE_INFINITY),
                method(row),
                row.truth("paired"),
                row.count("trials_count"),
                row.count("only_design_count"),
                row.count("only_reference_count")));
    }

    private static IntervalMethod method(Row row) {
        String id = row.text("ci_method");
        return IntervalMethod.of(id)
                .orElseThrow(() -> new IllegalArgumentException("no interval is made by the method " + id));
    }
}
