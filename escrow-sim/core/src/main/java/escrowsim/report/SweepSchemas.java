package escrowsim.report;

import static escrowsim.report.Column.integer;
import static escrowsim.report.Column.text;

import java.util.ArrayList;
import java.util.List;

/** The shapes of the tables of a sweep. */
public final class SweepSchemas {

    private static final Column POINT =
            integer("point_id", "", "Number of the point, from 0 in the order of the values.");

    /** Without the columns of the settings that are varied, which stand behind the first three. */
    public static final Schema SWEEP = sweep(List.of());

    public static final Schema POINTS = new Schema(
            "sweep_points",
            "What was set at each point of a sweep: one row per point and setting.",
            List.of(
                    POINT,
                    text("parameter", "The setting that is varied, by its path."),
                    new Column("value", Column.Type.ANY, "", "Its value at this point."),
                    text("unit", "The unit of the value; empty for words and rules.")),
            List.of("point_id", "parameter"));

    private SweepSchemas() {}

    /** With a column for each setting that is varied, named by its path. */
    static Schema sweep(List<Column> varied) {
        List<Column> columns = new ArrayList<>(List.of(Schemas.STUDY, POINT, Schemas.DESIGN));
        columns.addAll(varied);
        columns.addAll(
                Schemas.SUMMARY.columns().subList(2, Schemas.SUMMARY.columns().size()));
        return new Schema(
                "sweep",
                "What each design came to at each point: one row per point, design and metric; behind design_id a column"
                        + " for each setting that is varied.",
                columns,
                List.of("study_id", "point_id", "design_id", "metric"));
    }
}
