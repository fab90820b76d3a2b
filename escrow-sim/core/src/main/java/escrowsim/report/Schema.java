package escrowsim.report;

import java.util.Comparator;
import java.util.List;

/**
 * The shape of a table. Columns are only ever appended within a major version of the format.
 *
 * @param name of the table; its file is {@code name.csv}
 * @param key the columns that tell rows apart, and by which rows are sorted
 */
public record Schema(String name, String title, List<Column> columns, List<String> key) {

    public Schema {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        List<String> names = columns.stream().map(Column::name).toList();
        if (key.isEmpty() || !names.containsAll(key)) {
            throw new IllegalArgumentException("the key of " + name + " must be among its columns, was " + key);
        }
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** Rows by key: numbers as such, text by its characters, so the same in every locale. */
    Comparator<List<String>> order() {
        return key.stream().map(this::by).reduce(Comparator::thenComparing).orElseThrow();
    }

    private Comparator<List<String>> by(String column) {
        int place = header().indexOf(column);
        return switch (columns.get(place).type()) {
            case INTEGER -> Comparator.comparingLong(row -> Long.parseLong(row.get(place)));
            case NUMBER -> Comparator.comparingDouble(row -> Double.parseDouble(row.get(place)));
            default -> Comparator.comparing(row -> row.get(place));
        };
    }
}
