package escrowsim.report;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A row of a table that was read back.
 *
 * @param cells by column, as they stand in the file
 */
public record Row(Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /** Text as it was before it became a cell; empty where the table has no such column. */
    public String text(String column) {
        return Cell.originalText(cells.getOrDefault(column, Cell.MISSING));
    }

    public boolean has(String column) {
        return !cells.getOrDefault(column, Cell.MISSING).isEmpty();
    }

    /** A number; missing where the cell is empty or holds no number. */
    public OptionalDouble number(String column) {
        String cell = cells.getOrDefault(column, Cell.MISSING);
        return Cell.isNumber(cell) ? OptionalDouble.of(Double.parseDouble(cell)) : OptionalDouble.empty();
    }

    /** A count; 0 where the cell is empty. */
    public long count(String column) {
        return Math.round(number(column).orElse(0));
    }

    public boolean truth(String column) {
        return text(column).equals(Cell.truth(true));
    }
}
