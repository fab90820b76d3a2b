package escrowsim.cli.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as GitHub, GitLab and most notebooks show them. */
public final class Markdown {

    private Markdown() {}

    /**
     * A table, which an empty line ends if anything follows.
     *
     * @param rows with a tab between cells, the first with the columns' names
     */
    public static List<String> table(List<String> rows) {
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(cells(row), columns)));
        if (!lines.isEmpty()) {
            lines.add(1, "|" + "---|".repeat(columns));
        }
        return lines;
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\t", -1));
    }

    private static String line(List<String> cells, int columns) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < columns) {
            all.add("");
        }
        return all.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Text that the reader's program does not take for markup. */
    private static String cell(String text) {
        String line = text.strip().replace("\n", " ");
        boolean code = line.startsWith("`") && line.endsWith("`");
        String plain =
                code ? line : line.replace("\\", "\\\\").replace("<", "&lt;").replace("*", "\\*");
        return plain.replace("|", "\\|");
    }
}
