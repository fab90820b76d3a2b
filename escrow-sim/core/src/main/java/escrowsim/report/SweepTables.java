package escrowsim.report;

import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The outcomes of a sweep as tables. */
public final class SweepTables {

    private SweepTables() {}

    /**
     * A setting that is varied.
     *
     * @param path its name in the tables
     */
    public record Setting(String path, String unit) {}

    /**
     * One design at one point.
     *
     * @param values of the settings that are varied, as written; empty where the design has no such setting
     */
    public record SweptDesign(int point, List<String> values, DesignOutcomes outcomes) {
        public SweptDesign {
            values = List.copyOf(values);
        }
    }

    /**
     * What each design came to at each point.
     *
     * @param drawn whether inputs were drawn
     */
    public static Table sweep(String study, List<Setting> varied, List<SweptDesign> designs, boolean drawn) {
        List<Column> columns = varied.stream()
                .map(setting -> new Column(
                        setting.path(), Column.Type.ANY, setting.unit(), "The value of this setting at the point."))
                .toList();
        return BandColumns.table(
                SweepSchemas.sweep(columns),
                drawn,
                designs.stream()
                        .flatMap(design -> design.outcomes().outcomes().stream()
                                .map(outcome -> new BandColumns.Row(row(study, design, outcome), outcome.band()))));
    }

    private static List<String> row(String study, SweptDesign design, Outcome outcome) {
        List<String> row = new ArrayList<>(List.of(
                Cell.text(study),
                Cell.integer(design.point()),
                Cell.text(design.outcomes().design())));
        design.values().forEach(value -> row.add(Cell.numberOrText(value)));
        row.addAll(Tables.outcomeCells(outcome));
        return row;
    }

    /**
     * What was set where.
     *
     * @param points the values of the settings at each point, as written
     */
    public static Table points(List<Setting> varied, List<List<String>> points) {
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            for (int s = 0; s < varied.size(); s++) {
                rows.add(List.of(
                        Cell.integer(p),
                        Cell.text(varied.get(s).path()),
                        Cell.numberOrText(points.get(p).get(s)),
                        Cell.text(varied.get(s).unit())));
            }
        }
        return new Table(SweepSchemas.POINTS, rows);
    }
}
