package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Headline;
import escrowsim.summary.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Which assumption matters most: the result at both ends of each input's range, the longest bar first. */
public final class Tornado {

    private static final int MOST = 15;
    /** Of a parameter's name; its unit stands in the table. */
    private static final int MOST_LETTERS = 44;
    /** Ranges wider than this factor are shown on a logarithmic axis. */
    private static final double WIDE = 20;

    private Tornado() {}

    /**
     * The bars of one design.
     *
     * @param rows of {@code sensitivity}
     */
    public static Optional<Figure> of(Design design, List<Row> rows) {
        List<Row> own = rows.stream()
                .filter(row -> row.text("design_id").equals(design.id())
                        && row.text("method").equals("one-at-a-time")
                        && row.text("metric").equals(Headline.RISK.id())
                        && row.number("estimate_low").isPresent()
                        && row.number("estimate_high").isPresent()
                        && !hasNoPart(row))
                .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(high(row) - low(row)))
                        .thenComparing(row -> row.text("parameter")))
                .limit(MOST)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        RowPlot plot = new RowPlot(axis(own), own.stream().map(Tornado::label).toList());
        for (int i = 0; i < own.size(); i++) {
            mark(plot, i, own.get(i));
        }
        Row first = own.get(0);
        return Optional.of(new Figure(
                "tornado-" + design.id(),
                title(design, first),
                "Longest bar: the assumption to argue about. Open circle: the low end of the input's 90% range; filled: the high"
                        + " end. A white bar: no effect detected. " + Wording.DOUBT,
                words(design, own),
                "sensitivity",
                Drawing.of(plot.plot())));
    }

    private static String title(Design design, Row first) {
        return isDetected(first)
                ? design.name() + ": of the inputs varied one at a time, " + first.text("parameter")
                        + " moves the chance most"
                : design.name() + ": no input, varied alone, moves the chance detectably";
    }

    private static boolean isDetected(Row row) {
        return row.text("verdict").equals("detected");
    }

    /** Not even by chance: the same worlds at both ends, or a formula that does not have it. */
    private static boolean hasNoPart(Row row) {
        return row.number("difference_ci95_low").equals(OptionalDouble.of(0))
                && row.number("difference_ci95_high").equals(OptionalDouble.of(0));
    }

    private static double low(Row row) {
        return row.number("estimate_low").orElse(0);
    }

    private static double high(Row row) {
        return row.number("estimate_high").orElse(0);
    }

    private static Axis axis(List<Row> rows) {
        double least = values(rows).min().orElse(0);
        double most = values(rows).max().orElse(1);
        String name = "chance of a key leak";
        return least > 0 && most / least > WIDE
                ? Axis.logarithmic(name, least, most, Axis::chance)
                : Axis.linear(name, 0, most, Wording::percent);
    }

    private static DoubleStream values(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.of(low(row), high(row))).mapToDouble(Double::doubleValue);
    }

    private static Label label(Row row) {
        String range = ends(row, "value_low") + " \u2192 " + ends(row, "value_high");
        String result = percent(low(row)) + " \u2192 " + percent(high(row));
        return new Label(RowPlot.shortened(row.text("parameter"), MOST_LETTERS) + ": " + range, result);
    }

    private static String ends(Row row, String column) {
        return row.number(column).isPresent()
                ? Wording.number(row.number(column).getAsDouble())
                : row.text(column);
    }

    private static String percent(double chance) {
        return chance == 0 ? "none" : Wording.percent(chance);
    }

    private static void mark(RowPlot plot, int row, Row input) {
        plot.bar(row, low(input), high(input), isDetected(input) ? Hatch.SOLID : Hatch.EMPTY);
        plot.plot().point(plot.x().at(low(input)), plot.marksAt(row), Shape.DISC, Tone.PAPER);
        plot.plot().point(plot.x().at(high(input)), plot.marksAt(row), Shape.DISC, Tone.INK);
    }

    private static String words(Design design, List<Row> rows) {
        StringBuilder words = new StringBuilder("Chance of a key leak with " + design.name() + ". ");
        rows.forEach(row -> words.append(row.text("parameter"))
                .append(" from ")
                .append(ends(row, "value_low"))
                .append(" to ")
                .append(ends(row, "value_high"))
                .append(": ")
                .append(percent(low(row)))
                .append(" to ")
                .append(percent(high(row)))
                .append(". "));
        return words.toString();
    }
}
