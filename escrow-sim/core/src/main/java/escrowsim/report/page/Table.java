package escrowsim.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on a page.
 *
 * @param closed whether it is folded away until somebody asks; a printed page shows it all the same
 */
record Table(String caption, boolean closed, List<String> columns, List<Line> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    record Line(List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        Line without(int column) {
            List<Cell> others = new ArrayList<>(cells);
            others.remove(column);
            return new Line(others);
        }
    }

    /** @param cssClass {@code n} for numbers, {@code w} for long text, or empty */
    record Cell(String text, String cssClass) {}

    static Line line(List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        texts.forEach(text -> cells.add(new Cell(text, cssClass(text))));
        return new Line(cells);
    }

    private static String cssClass(String text) {
        if (text.matches("-?[0-9][0-9,.]*( (mill|bn)\\.)?%?")) {
            return "n";
        }
        return text.length() > 40 ? "w" : "";
    }
}
