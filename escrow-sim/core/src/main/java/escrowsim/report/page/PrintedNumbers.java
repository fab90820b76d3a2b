package escrowsim.report.page;

import escrowsim.report.Row;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;

/** What came of the numbers that a published work prints, in sentences. */
final class PrintedNumbers {

    private PrintedNumbers() {}

    /** @param rows of {@code reproduction} */
    static List<String> sentences(List<Row> rows) {
        long matching = rows.stream().filter(PrintedNumbers::matches).count();
        long left = rows.stream()
                .filter(row -> row.text("verdict").equals("not-run"))
                .count();
        List<Row> deviating = rows.stream()
                .filter(row -> row.text("verdict").equals("mismatch"))
                .toList();
        long news = deviating.stream()
                .filter(row -> !row.text("documented").equals("mismatch"))
                .count();
        List<String> sentences = new ArrayList<>();
        sentences.add(Wording.count(matching) + " of " + Wording.count(rows.size())
                + (rows.size() == 1 ? " printed number comes" : " printed numbers come") + " out within tolerance.");
        if (!deviating.isEmpty()) {
            sentences.add(Wording.count(deviating.size())
                    + (deviating.size() == 1 ? " deviates" : " deviate")
                    + (news == 0 ? ", as this analysis documents, with the reason in the table below." : "."));
        }
        if (news > 0) {
            sentences.add(Wording.count(news) + " of them " + (news == 1 ? "is" : "are")
                    + " not known to deviate: something differs from what was published with this program.");
        }
        if (left > 0) {
            sentences.add(
                    Wording.count(left) + (left == 1 ? " is" : " are") + " not computed, and the table says why.");
        }
        return sentences;
    }

    private static boolean matches(Row row) {
        return row.text("verdict").startsWith("match");
    }
}
