package escrowsim.report.page;

import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.report.SweepSchemas;
import escrowsim.report.figure.Design;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.LeakChances;
import escrowsim.report.figure.SweepLines;
import escrowsim.report.figure.SweepLines.Line;
import escrowsim.report.figure.SweepLines.Point;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sweep came to: both outcomes against each setting that was varied, and a table of every point. */
final class Swept {

    /** More rows than these are folded away, and are no figure. */
    private static final int MOST_ROWS = 24;

    private final List<Row> rows;
    private final Map<String, String> units = new LinkedHashMap<>();
    private final String years;

    /** @param years such as {@code 10 years} */
    Swept(Results results, String years) {
        rows = results.rows(SweepSchemas.SWEEP.name());
        results.rows(SweepSchemas.POINTS.name()).forEach(row -> units.put(row.text("parameter"), row.text("unit")));
        this.years = years;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    long points() {
        return rows.stream().map(row -> row.text("point_id")).distinct().count();
    }

    private List<String> settings() {
        return List.copyOf(units.keySet());
    }

    private List<String> designs() {
        return of(Headline.RISK).stream()
                .map(row -> row.text("design_id"))
                .distinct()
                .toList();
    }

    /** Of the designs that keep keys. */
    private List<Row> of(OutcomeMetric metric) {
        return rows.stream()
                .filter(row -> row.text("metric").equals(metric.id()))
                .filter(row -> !isByDesign(row.text("design_id")))
                .toList();
    }

    private boolean isByDesign(String design) {
        return rows.stream()
                .filter(row -> row.text("design_id").equals(design)
                        && row.text("metric").equals(Headline.RISK.id()))
                .allMatch(row -> row.text("ci_method").equals("exact") && row.count("estimate") == 0);
    }

    /** At most three: the range of both outcomes, and what moves along the setting where there is one. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String all = "Over all " + Wording.count(points()) + " points ";
        span(Headline.RISK, " is ", " lies ")
                .ifPresent(span -> sentences.add(all + "the chance of a leak in " + years + span
                        + "; without escrow no key is kept, and none leaks, by design."));
        span(Headline.BENEFIT, " are ", " lie ")
                .ifPresent(span -> sentences.add(all + "useful lawful accesses a year" + span
                        + ", beyond what other lawful means give; without escrow, none."));
        if (units.size() == 1) {
            lines(settings().get(0), Headline.RISK).ifPresent(figure -> sentences.add(figure.title() + "."));
        }
        return sentences;
    }

    private Optional<String> span(OutcomeMetric metric, String is, String lies) {
        List<String> all = of(metric).stream()
                .flatMap(row -> Outcomes.estimate(row).stream())
                .sorted(Comparator.comparingDouble(Estimate::value))
                .map(outcome -> Shown.withInterval(metric, outcome))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String least = all.get(0);
        String most = all.get(all.size() - 1);
        return Optional.of(least.equals(most) ? is + least : lies + "between " + least + " and " + most);
    }

    Block block() {
        Block block = Block.of("sweep", "What the settings change");
        if (rows.isEmpty()) {
            return block;
        }
        List<Figure> figures = settings().stream()
                .flatMap(setting -> Stream.of(lines(setting, Headline.RISK), lines(setting, Headline.BENEFIT)))
                .flatMap(Optional::stream)
                .toList();
        figures.forEach(block::show);
        List<Row> chances = of(Headline.RISK);
        if (figures.isEmpty() && chances.size() <= MOST_ROWS) {
            LeakChances.of(named(chances), "The chance of a leak at every point", years)
                    .map(figure -> new Figure(
                            "sweep-points",
                            figure.title(),
                            figure.subtitle(),
                            figure.description(),
                            SweepSchemas.SWEEP.name(),
                            figure.drawing()))
                    .ifPresent(block::show);
        } else if (figures.isEmpty()) {
            block.say(
                    "No two points differ in one setting alone, so no line joins them: they stand in the table. What each"
                            + " input does, escrowsim sensitivity says.");
        }
        block.show(table(chances));
        return block;
    }

    private Optional<Figure> lines(String setting, OutcomeMetric metric) {
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        for (Row row : of(metric)) {
            if (row.has(setting) && row.number(setting).isEmpty()) {
                return Optional.empty();
            }
            Outcomes.estimate(row)
                    .filter(outcome -> row.has(setting))
                    .ifPresent(outcome -> lines.computeIfAbsent(name(row, setting), name -> new ArrayList<>())
                            .add(new Point(row.number(setting).orElseThrow(), outcome)));
        }
        return SweepLines.of(
                setting,
                units.getOrDefault(setting, ""),
                metric,
                namedBy(setting),
                lines.entrySet().stream()
                        .map(line -> new Line(line.getKey(), line.getValue()))
                        .toList());
    }

    /** What tells a line from the others: its design, where there are several, and the values of the other settings. */
    private String name(Row row, String along) {
        List<String> parts = new ArrayList<>();
        if (designs().size() > 1 || settings().equals(List.of(along))) {
            parts.add(row.text("design_id"));
        }
        settings().stream()
                .filter(setting -> !setting.equals(along))
                .forEach(setting -> parts.add(value(row, setting)));
        return String.join(", ", parts);
    }

    private String namedBy(String along) {
        List<String> parts = new ArrayList<>(designs().size() > 1 ? List.of("its design") : List.of());
        parts.addAll(
                settings().stream().filter(setting -> !setting.equals(along)).toList());
        return parts.isEmpty() ? "" : "Each line is named by " + String.join(", ", parts) + ".";
    }

    private static String value(Row row, String setting) {
        return row.number(setting).isPresent()
                ? Wording.number(row.number(setting).getAsDouble())
                : row.text(setting);
    }

    /** Each point as if it were a design, where its settings are words. */
    private List<Design> named(List<Row> chances) {
        return chances.stream()
                .map(row -> new Design(
                        name(row, ""),
                        new Headline(
                                row.text("point_id"),
                                row.text("point_id"),
                                Outcomes.estimate(row),
                                Optional.empty(),
                                Optional.empty())))
                .toList();
    }

    private Table table(List<Row> chances) {
        List<String> columns = new ArrayList<>(List.of("point"));
        columns.addAll(settings());
        columns.addAll(List.of("design", "chance of a leak", "useful accesses a year"));
        List<Row> accesses = of(Headline.BENEFIT);
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : chances) {
            List<String> cells = new ArrayList<>(List.of(row.text("point_id")));
            settings().forEach(setting -> cells.add(value(row, setting)));
            cells.add(row.text("design_id"));
            cells.add(shown(Headline.RISK, Optional.of(row)));
            cells.add(shown(
                    Headline.BENEFIT,
                    accesses.stream().filter(other -> isSame(row, other)).findFirst()));
            lines.add(Table.line(cells));
        }
        return new Table("Every point", chances.size() > MOST_ROWS, columns, lines);
    }

    private static boolean isSame(Row row, Row other) {
        return row.text("point_id").equals(other.text("point_id"))
                && row.text("design_id").equals(other.text("design_id"));
    }

    private static String shown(OutcomeMetric metric, Optional<Row> row) {
        return row.flatMap(Outcomes::estimate)
                .map(outcome -> Shown.withInterval(metric, outcome))
                .orElse("-");
    }
}
