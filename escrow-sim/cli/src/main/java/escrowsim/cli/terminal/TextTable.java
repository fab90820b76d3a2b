package escrowsim.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Columns of text, as wide as their widest cell, two blanks apart. */
public final class TextTable {

    private final Align[] columns;
    private final List<List<String>> rows = new ArrayList<>();
    private String indent = "";

    /** Which side of a column its cells lean to. */
    public enum Align {
        LEFT,
        RIGHT
    }

    private TextTable(Align... columns) {
        this.columns = columns;
    }

    public static TextTable of(Align... columns) {
        return new TextTable(columns.clone());
    }

    /** All columns to the left. */
    public static TextTable ofText(int columns) {
        Align[] left = new Align[columns];
        Arrays.fill(left, Align.LEFT);
        return new TextTable(left);
    }

    public TextTable indent(int blanks) {
        indent = " ".repeat(blanks);
        return this;
    }

    /** One row; cells that are missing at the end are empty. */
    public TextTable row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < columns.length) {
            row.add("");
        }
        rows.add(row);
        return this;
    }

    /** The table's lines, without blanks at their ends. */
    public List<String> lines() {
        int[] widths = new int[columns.length];
        for (List<String> row : rows) {
            for (int c = 0; c < columns.length; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int c = 0; c < columns.length; c++) {
            String cell = row.get(c);
            String blanks = " ".repeat(widths[c] - width(cell));
            line.append(c == 0 ? "" : "  ").append(columns[c] == Align.LEFT ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** The rows with one tab between cells, for programs: {@code --plain}. */
    public List<String> plainLines() {
        return rows.stream()
                .map(row -> row.stream().collect(Collectors.joining("\t")).stripTrailing())
                .toList();
    }
}
