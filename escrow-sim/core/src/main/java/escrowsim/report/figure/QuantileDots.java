package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Anchor;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How bad a leak is, given one: fifty dots a design, each as likely as the others.
 *
 * @see <a href="https://doi.org/10.1145/2858036.2858558">Kay and others, When (ish) is My Bus? (2016)</a>
 */
public final class QuantileDots {

    private static final String METRIC = "exposed_user_days";
    private static final int WIDTH = 720;
    private static final int AXIS = 46;
    private static final int TEXT = 26;
    private static final int GAP = 12;
    /** Dots side by side over the whole axis. */
    private static final int COLUMNS = 80;

    private static final double TALLEST = 110;
    private static final double DOT = 7;

    private QuantileDots() {}

    /**
     * The dots of all designs that had a leak.
     *
     * @param rows of {@code distribution}
     * @param years such as {@code 10 years}
     */
    public static Optional<Figure> of(List<Design> designs, List<Row> rows, String years) {
        List<Design> shown =
                designs.stream().filter(design -> !of(design, rows).isEmpty()).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Row> used = shown.stream().flatMap(d -> of(d, rows).stream()).toList();
        Axis axis = Axis.logarithmic(
                "user-days exposed in " + years + ", given a leak", least(used), most(used), Wording::number);
        return Optional.of(new Figure(
                "how-bad",
                title(shown, rows),
                "Fifty dots a design: each stands for one in fifty of the worlds with a leak. " + Wording.LUCK,
                words(shown, rows),
                "distribution",
                draw(shown, rows, axis.withRoom(0.03, 0.05))));
    }

    static List<Row> of(Design design, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.text("design_id").equals(design.id())
                        && row.text("metric").equals(METRIC)
                        && amount(row) > 0)
                .toList();
    }

    static double amount(Row row) {
        return row.number("value").orElse(0);
    }

    /** The share of the leaks that exposed at most this. */
    static double level(Row row) {
        return row.number("share_of_exposures").orElse(0);
    }

    static double least(List<Row> rows) {
        return rows.stream().mapToDouble(QuantileDots::amount).min().orElseThrow();
    }

    static double most(List<Row> rows) {
        return rows.stream().mapToDouble(QuantileDots::amount).max().orElseThrow();
    }

    private static Drawing draw(List<Design> shown, List<Row> rows, Axis axis) {
        List<int[]> stacks =
                shown.stream().map(design -> stack(of(design, rows), axis)).toList();
        double height = stacks.stream().mapToDouble(QuantileDots::band).sum();
        Plot plot = new Plot(WIDTH, (int) height + AXIS, axis, Axis.hidden(-height, 0));
        double top = 0;
        for (int d = 0; d < shown.size(); d++) {
            plot.text(axis.low(), top - TEXT / 2.0, shown.get(d).name(), Anchor.LEFT, Tone.INK);
            plot.text(axis.high(), top - TEXT / 2.0, half(of(shown.get(d), rows)), Anchor.RIGHT, Tone.INK);
            top -= band(stacks.get(d));
            dots(plot, stacks.get(d), axis, top + GAP);
        }
        return Drawing.of(plot);
    }

    private static int tallest(int[] stack) {
        return IntStream.of(stack).max().orElse(1);
    }

    /** The height of one design's text and dots. */
    private static double band(int[] stack) {
        return TEXT + tallest(stack) * step(stack) + GAP;
    }

    /** How far apart dots stand above each other: closer where many have the same amount. */
    private static double step(int[] stack) {
        return Math.min(DOT, TALLEST / tallest(stack));
    }

    /** How many dots stand in each column. */
    private static int[] stack(List<Row> rows, Axis axis) {
        int[] stack = new int[COLUMNS + 1];
        for (Row row : rows) {
            double share = (axis.at(amount(row)) - axis.low()) / (axis.high() - axis.low());
            stack[(int) Math.round(share * COLUMNS)]++;
        }
        return stack;
    }

    private static void dots(Plot plot, int[] stack, Axis axis, double bottom) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int column = 0; column < stack.length; column++) {
            for (int i = 0; i < stack[column]; i++) {
                xs.add(axis.low() + (axis.high() - axis.low()) * column / COLUMNS);
                ys.add(bottom + (i + 0.5) * step(stack));
            }
        }
        plot.points(
                xs.stream().mapToDouble(Double::doubleValue).toArray(),
                ys.stream().mapToDouble(Double::doubleValue).toArray(),
                Shape.DISC,
                Tone.BLUE,
                0.36 * DOT);
    }

    private static String half(List<Row> rows) {
        return "half above " + Wording.number(amount(rows.get(rows.size() / 2)));
    }

    private static String title(List<Design> shown, List<Row> rows) {
        if (shown.size() == 1) {
            return "Half of the leaks exposed more than "
                    + Wording.number(amount(
                            of(shown.get(0), rows).get(of(shown.get(0), rows).size() / 2)))
                    + " user-days";
        }
        return "How much a leak exposes varies from world to world, and from design to design";
    }

    private static String words(List<Design> shown, List<Row> rows) {
        StringBuilder words = new StringBuilder();
        for (Design design : shown) {
            List<Row> own = of(design, rows);
            words.append(design.name())
                    .append(": from ")
                    .append(Wording.number(amount(own.get(0))))
                    .append(" to ")
                    .append(Wording.number(amount(own.get(own.size() - 1))))
                    .append(" user-days, ")
                    .append(half(own))
                    .append(". ");
        }
        return words.toString();
    }
}
