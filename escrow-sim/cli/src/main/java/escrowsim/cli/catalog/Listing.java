package escrowsim.cli.catalog;

import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Markdown;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A list of things with the same few words about each.
 *
 * @param columns what the words are called in JSON; the last one may be prose
 */
public record Listing(String name, List<String> columns, List<List<String>> rows) {

    /** With less room than this, prose stands on lines of its own. */
    private static final int NARROWEST_PROSE = 30;

    private static final int GAP = 2;

    void print(Io io, TablePresentation presentation) {
        if (presentation.json) {
            io.out().print(Json.of(Map.of(name, rows.stream().map(this::members).toList())));
        } else if (presentation.markdown) {
            List<String> lines = new ArrayList<>(List.of(String.join("\t", columns)));
            rows.forEach(row -> lines.add(String.join("\t", row)));
            Markdown.table(lines).forEach(io.out()::println);
        } else if (presentation.plain) {
            rows.forEach(row -> io.out().println(String.join("\t", row)));
        } else {
            int[] widths = widths();
            rows.forEach(row -> lines(row, widths).forEach(io.out()::println));
        }
    }

    private Map<String, String> members(List<String> row) {
        Map<String, String> members = new LinkedHashMap<>();
        IntStream.range(0, columns.size()).forEach(c -> members.put(columns.get(c), row.get(c)));
        return members;
    }

    /** Of all columns but the last. */
    private int[] widths() {
        return IntStream.range(0, columns.size() - 1)
                .map(c ->
                        rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
                .toArray();
    }

    private static List<String> lines(List<String> row, int[] widths) {
        StringBuilder head = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            head.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length() + GAP));
        }
        boolean beside = Wrap.COLUMNS - head.length() >= NARROWEST_PROSE;
        List<String> prose = new ArrayList<>(Wrap.lines(row.get(widths.length), beside ? head.length() : 2 * GAP));
        if (beside && !prose.isEmpty()) {
            prose.set(0, head + prose.get(0).strip());
        } else {
            prose.add(0, head.toString().stripTrailing());
        }
        return prose;
    }
}
