package escrowsim.report.page;

import com.samskivert.mustache.Escapers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    record Cell(String text, String cssClass) {

        private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");

        /** A path may break where its words end; what is copied from the page is the path as it is. */
        String html() {
            return PATH.matcher(text).matches()
                    ? text.replace(".", ".<wbr>").replace("_", "_<wbr>")
                    : Escapers.HTML.escape(text);
        }
    }

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
