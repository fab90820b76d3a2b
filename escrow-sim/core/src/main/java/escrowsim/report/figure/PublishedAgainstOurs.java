package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Our value over the printed one, claim by claim, with the band in which it matches. */
public final class PublishedAgainstOurs {

    private static final int MOST = 40;
    private static final Stroke BAND = Stroke.solid(Tone.BAND, 9);
    private static final Stroke SAME = new Stroke(Tone.INK, 1, "dashed");

    private PublishedAgainstOurs() {}

    /**
     * The claims that can be shown as a ratio.
     *
     * @param rows of {@code reproduction}
     */
    public static Optional<Figure> of(List<Row> rows) {
        List<Row> shown = rows.stream()
                .filter(row -> row.number("reproduced").isPresent()
                        && row.number("published").orElse(0) != 0
                        && ratio(row) > 0)
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        RowPlot plot = new RowPlot(
                axis(shown), shown.stream().map(PublishedAgainstOurs::label).toList());
        for (int i = 0; i < shown.size(); i++) {
            mark(plot, i, shown.get(i));
        }
        long matching = rows.stream()
                .filter(row -> row.text("verdict").startsWith("match"))
                .count();
        return Optional.of(new Figure(
                "published",
                Wording.count(matching) + " of " + Wording.count(rows.size())
                        + " printed numbers come out within their tolerance",
                "Our value over the printed one: 1 is the same. The band is the tolerance of the claim; a diamond lies outside."
                        + left(rows, shown),
                words(shown),
                "reproduction",
                Drawing.of(plot.plot())));
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
                Wording.number(row.number("published").orElse(0)) + " printed, "
                        + Wording.number(row.number("reproduced").orElse(0)) + " here");
    }

    private static void mark(RowPlot plot, int row, Row claim) {
        double y = plot.marksAt(row);
        boolean matches = claim.text("verdict").startsWith("match");
        plot.plot()
                .segment(plot.x().at(1 - reach(claim)), y, plot.x().at(1 + reach(claim)), y, BAND)
                .segment(plot.x().at(1), y - 0.14, plot.x().at(1), y + 0.14, SAME)
                .point(
                        plot.x().at(ratio(claim)),
                        y,
                        matches ? Shape.DISC : Shape.DIAMOND,
                        matches ? Tone.BLUE : Tone.ORANGE);
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
