package escrowsim.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that fits in memory, sorted by its key.
 *
 * @param rows cells as {@link Cell} makes them, in the order of the columns
 */
public record Table(Schema schema, List<List<String>> rows) {

    public Table {
        for (List<String> row : rows) {
            if (row.size() != schema.columns().size()) {
                throw new IllegalArgumentException(schema.name() + " has "
                        + schema.columns().size() + " columns, a row has " + row.size() + " cells");
            }
        }
        rows = rows.stream().map(List::copyOf).sorted(schema.order()).toList();
        requireKeysToDiffer(schema, rows);
    }

    private static void requireKeysToDiffer(Schema schema, List<List<String>> rows) {
        Set<List<String>> keys = new HashSet<>();
        for (List<String> row : rows) {
            List<String> key = schema.key().stream()
                    .map(column -> row.get(schema.header().indexOf(column)))
                    .toList();
            if (!keys.add(key)) {
                throw new IllegalArgumentException(schema.name() + " has two rows for " + String.join(", ", key));
            }
        }
    }

    /** The rows as they would be read back from the file: what is drawn now is what is drawn from the file later. */
    public List<Row> readBack() {
        List<String> names = schema.header();
        return rows.stream().map(row -> rowOf(names, row)).toList();
    }

    private static Row rowOf(List<String> names, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            named.put(names.get(c), cells.get(c));
        }
        return new Row(named);
    }

    /** The file's bytes. */
    public byte[] csv() {
        Csv csv = new Csv().row(schema.header());
        rows.forEach(csv::row);
        return csv.bytes();
    }
}
