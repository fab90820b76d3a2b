package escrowsim.report.page;

import escrowsim.report.Row;
import escrowsim.report.figure.ChainDays;
import escrowsim.report.figure.ChainPrice;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom contact chaining reaches, and how many others. */
final class Contacts {

    private Contacts() {}

    /** What the figures find. */
    static List<String> sentences(List<Row> rows) {
        return Stream.of(ChainDays.of(rows), ChainPrice.of(rows))
                .flatMap(Optional::stream)
                .map(figure -> figure.title() + ".")
                .toList();
    }

    /** @param rows of {@code chaining} */
    static Block block(List<Row> rows) {
        Block block = Block.of("contacts", "Did he act alone?");
        if (rows.isEmpty()) {
            return block;
        }
        ChainDays.of(rows).ifPresent(block::show);
        ChainPrice.of(rows).ifPresent(block::show);
        block.say(
                "Reached means that a contact was seen: not what was said, nor that anybody is guilty of anything. People"
                        + " who are swept in are looked at because of whom they know.");
        block.show(new Table(
                "Whom contact chaining reaches, after the last day",
                true,
                List.of("design", "means", "hops", "outcome", "estimate", "95% interval", "unit"),
                lines(rows)));
        return block;
    }

    private static List<Table.Line> lines(List<Row> rows) {
        double last = rows.stream()
                .mapToDouble(row -> row.number("by_day").orElse(0))
                .max()
                .orElse(0);
        List<Table.Line> lines = new ArrayList<>();
        rows.stream()
                .filter(row -> row.number("by_day").orElse(0) == last)
                .forEach(row -> lines.add(Table.line(List.of(
                        row.text("design_id"),
                        row.text("means"),
                        row.text("hops"),
                        row.text("metric"),
                        number(row, "estimate"),
                        row.has("ci95_low") ? number(row, "ci95_low") + " to " + number(row, "ci95_high") : "-",
                        row.text("unit")))));
        return lines;
    }

    private static String number(Row row, String column) {
        return row.number(column).isPresent()
                ? Wording.number(row.number(column).getAsDouble())
                : "-";
    }
}
