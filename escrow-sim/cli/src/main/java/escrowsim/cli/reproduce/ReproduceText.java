package escrowsim.cli.reproduce;

import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.cli.terminal.Wrap;
import escrowsim.reproduction.About;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Place;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.Reproduction.Row;
import escrowsim.reproduction.Tallies;
import escrowsim.reproduction.Verdict;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A reproduction as the terminal shows it. */
record ReproduceText(Reproduced reproduced, boolean everyClaim) {

    /** Without --verbose, a longer list shows what deviates and as many others as fit. */
    private static final int MOST_ROWS = 24;

    private static final int LONGEST_ID = 34;

    private Reproduction reproduction() {
        return reproduced.reproduction();
    }

    /** All of it in one line. */
    String line() {
        String word = reproduction().asDocumented() ? "ok    " : "NEWS  ";
        String id = reproduction().analysis().id();
        return word
                + id
                + " ".repeat(Math.max(1, 26 - id.length()))
                + Tallies.of(reproduction()).sentence();
    }

    List<String> lines() {
        About about = reproduction().analysis().about();
        List<String> lines = new ArrayList<>(Wrap.lines(about.title(), 0));
        about.work().ifPresent(work -> lines.addAll(Wrap.lines(work.apa(), 2)));
        if (!about.asks().isEmpty()) {
            lines.addAll(Wrap.lines(about.asks(), 2));
        }
        lines.add("");
        List<Row> shown = shown();
        lines.addAll(table(shown).lines());
        int left = reproduction().rows().size() - shown.size();
        if (left > 0) {
            lines.add("  and " + left + " more that match: --verbose shows them");
        }
        lines.addAll(notes(shown));
        lines.add("");
        lines.addAll(Wrap.lines(Tallies.of(reproduction()).sentence(), 2));
        if (!reproduction().comparable()) {
            lines.addAll(Wrap.lines(
                    "NOT COMPARABLE: seed, trials or inputs are not the published ones. Claims were checked against our"
                            + " tolerances all the same.",
                    2));
        }
        return lines;
    }

    /** What deviates first of all, and the rest in its order as far as there is room. */
    private List<Row> shown() {
        List<Row> all = reproduction().rows();
        if (everyClaim || all.size() <= MOST_ROWS) {
            return all;
        }
        List<Row> telling = all.stream().filter(row -> !row.verdict().matches()).toList();
        Set<Row> kept = new LinkedHashSet<>(telling);
        all.stream()
                .filter(row -> row.verdict().matches())
                .limit(Math.max(0, MOST_ROWS - telling.size()))
                .forEach(kept::add);
        return all.stream().filter(kept::contains).toList();
    }

    private static TextTable table(List<Row> rows) {
        TextTable table = TextTable.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT)
                .indent(2)
                .row("claim", "published", "here", "verdict");
        rows.forEach(row -> table.row(name(row), row.claim().published().text(), here(row), verdict(row)));
        return table;
    }

    /** The claim's id, and how our value was made where there are two. */
    private static String name(Row row) {
        String id = row.claim().id();
        String cut = id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID - 2) + "..";
        return row.claim().place().column().equals(Place.CLOSED_FORM) ? cut + " (formula)" : cut;
    }

    private static String here(Row row) {
        return row.finding()
                .map(finding -> Wording.number(finding.value()) + error(finding))
                .orElse("-");
    }

    private static String error(Finding finding) {
        return finding.standardError() > 0 ? " +/- " + Wording.number(1.96 * finding.standardError()) : "";
    }

    private static String verdict(Row row) {
        String words = row.verdict()
                .id()
                .replace("match-within-", "within ")
                .replace("-", " ")
                .replace("monte carlo", "Monte Carlo");
        boolean deviates = !row.verdict().matches();
        return words + (deviates && row.asDocumented() ? ", as documented" : row.asDocumented() ? "" : "   <- news");
    }

    /** Why something deviates; the same reason once. */
    private static List<String> notes(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (Row row : rows) {
            String note = row.claim().expectation().note();
            if (row.verdict() == Verdict.MISMATCH && !note.isEmpty() && said.add(note)) {
                lines.add("");
                lines.addAll(Wrap.lines(row.claim().id() + ": " + note, 2));
            }
        }
        return lines;
    }

    /** Every claim for programs: a tab between cells. */
    List<String> plainLines() {
        TextTable table = TextTable.ofText(4);
        reproduction()
                .rows()
                .forEach(row -> table.row(
                        row.claim().id(),
                        row.claim().published().text(),
                        here(row),
                        row.verdict().id()));
        return table.plainLines();
    }
}
