package escrowsim.report;

import static escrowsim.report.Column.number;

import escrowsim.summary.DesignDraws;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Wording;
import escrowsim.trial.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last columns of every table of estimates where inputs are drawn: what doubt about them does to each, beside the spread
 * between worlds and the Monte Carlo error.
 */
final class BandColumns {

    private static final List<Column> COLUMNS = List.of(
            number("param_low95", "", "2.5 % of the draws of the inputs are expected below."),
            number(
                    "param_high95",
                    "",
                    "97.5 % of the draws of the inputs are expected below; empty where nothing bounds it."));

    private BandColumns() {}

    /** A row of a table, and the band of its estimate, if that is known. */
    record Row(List<String> cells, Optional<ParameterBand> band) {

        List<String> withBand() {
            List<String> all = new ArrayList<>(cells);
            all.add(Tables.number(band, ParameterBand::low));
            all.add(Tables.number(band, ParameterBand::high));
            return all;
        }
    }

    /** A table of these rows, with their bands where inputs are drawn. */
    static Table table(Schema schema, boolean drawn, Stream<Row> rows) {
        return drawn
                ? new Table(with(schema), rows.map(Row::withBand).toList())
                : new Table(schema, rows.map(Row::cells).toList());
    }

    private static Schema with(Schema schema) {
        return new Schema(
                schema.name(),
                schema.title(),
                Stream.concat(schema.columns().stream().map(BandColumns::ofLuck), COLUMNS.stream())
                        .toList(),
                schema.key());
    }

    /** Quantiles of worlds that differ in their inputs would hold the doubt, too. */
    private static Column ofLuck(Column column) {
        String description = column.description()
                .replace(
                        Amounts.QUANTILE_ERROR,
                        "Of worlds at the best guesses of all inputs, " + Wording.count(DesignDraws.MOST_OF_LUCK)
                                + " at most: luck alone. Empty where none were run, as"
                                + " in a sweep and when a run is stopped.");
        return new Column(column.name(), column.type(), column.unit(), description);
    }
}
