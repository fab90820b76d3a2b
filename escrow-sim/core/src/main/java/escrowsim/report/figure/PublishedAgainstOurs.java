package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Our value over the printed one, claim by claim, with the band in which it matches. */
public final class PublishedAgainstOurs {

    private static final int MOST = 40;
    private static final int MOST_DIGITS = 7;
    private static final Stroke BAND = Stroke.solid(Tone.BAND, 9);
    private static final Stroke SAME = new Stroke(Tone.INK, 1, "dashed");

    private PublishedAgainstOurs() {}

    /**
     * The claims that can be shown as a ratio.
     *
     * @param rows of {@code reproduction}
     */
    public static Optional<Figure> of(List<Row> rows) {
        List<Row> shown = shown(rows);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        RowPlot plot = new RowPlot(
                axis(shown), shown.stream().map(PublishedAgainstOurs::label).toList());
        for (int i = 0; i < shown.size(); i++) {
            mark(plot, i, shown.get(i));
        }
        long matching = rows.stream().filter(PublishedAgainstOurs::matches).count();
        return Optional.of(new Figure(
                "published",
                title(matching, rows.size()),
                "Our value over the printed one: 1 is the same. The band is the tolerance of the claim; a diamond lies outside."
                        + " A bound has no band."
                        + left(rows, shown),
                words(shown),
                "reproduction",
                Drawing.of(plot.plot())));
    }

    /** What has a ratio: all that deviate, and the others as far as there is room, in the order of the work. */
    private static List<Row> shown(List<Row> rows) {
        List<Row> ratios = rows.stream()
                .filter(row -> row.number("reproduced").isPresent()
                        && row.number("published").orElse(0) != 0
                        && ratio(row) > 0)
                .toList();
        long deviating = ratios.stream().filter(row -> !matches(row)).count();
        Set<Row> matching = ratios.stream()
                .filter(PublishedAgainstOurs::matches)
                .limit(Math.max(0, MOST - deviating))
                .collect(Collectors.toSet());
        return ratios.stream()
                .filter(row -> !matches(row) || matching.contains(row))
                .limit(MOST)
                .toList();
    }

    private static boolean matches(Row row) {
        return row.text("verdict").startsWith("match");
    }

    private static String title(long matching, long all) {
        return Wording.count(matching) + " of " + Wording.count(all) + " printed numbers "
                + (matching == 1 ? "comes out within its tolerance" : "come out within their tolerance");
    }

    private static String left(List<Row> rows, List<Row> shown) {
        int more = rows.size() - shown.size();
        return more == 0 ? "" : " " + more + " more stand in the table only.";
    }

    private static double ratio(Row row) {
        return row.number("reproduced").orElse(0) / row.number("published").orElse(1);
    }

    private static double reach(Row row) {
        double size = Math.abs(row.number("published").orElse(1));
        return Math.min(0.9, row.number("tolerance").orElse(0) / size);
    }

    private static Axis axis(List<Row> rows) {
        double[] shown = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(ratio(row), 1 - reach(row), 1 + reach(row)))
                .toArray();
        double least = Math.min(0.9, DoubleStream.of(shown).min().orElse(1));
        double most = Math.max(1.1, DoubleStream.of(shown).max().orElse(1));
        String name = "our value over the printed one";
        return most / least > 20
                ? Axis.logarithmic(name, least, most, Wording::number)
                : Axis.linear(name, least, most, Wording::number);
    }

    private static Label label(Row row) {
        return new Label(
                row.text("claim_id") + (row.text("column").equals("closed_form") ? " (formula)" : ""),
                text(row, "published") + " printed, " + text(row, "reproduced") + " here");
    }

    /** With as many digits as are printed, where that many can be read. */
    private static String text(Row row, String column) {
        double value = row.number(column).orElse(0);
        double size = Math.abs(value);
        if (size >= 1e7 || size < 1e-4) {
            return Wording.number(value);
        }
        int printed = new BigDecimal(row.text("published")).stripTrailingZeros().precision();
        MathContext digits = new MathContext(Math.max(3, Math.min(MOST_DIGITS, printed)));
        BigDecimal rounded = BigDecimal.valueOf(value).round(digits).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static void mark(RowPlot plot, int row, Row claim) {
        double y = plot.marksAt(row);
        plot.plot()
                .segment(plot.x().at(1 - reach(claim)), y, plot.x().at(1 + reach(claim)), y, BAND)
                .segment(plot.x().at(1), y - 0.14, plot.x().at(1), y + 0.14, SAME)
                .point(
                        plot.x().at(ratio(claim)),
                        y,
                        matches(claim) ? Shape.DISC : Shape.DIAMOND,
                        matches(claim) ? Tone.BLUE : Tone.ORANGE);
    }

    private static String words(List<Row> rows) {
        StringBuilder words = new StringBuilder();
        rows.forEach(row -> words.append(label(row).text())
                .append(": ")
                .append(label(row).value())
                .append(", ")
                .append(row.text("verdict"))
                .append(". "));
        return words.toString();
    }
}
