package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Anchor;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Risk against benefit, one mark a design; it chooses none. Risks of 0 stand left of a break in the axis. */
public final class FrontierChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 430;
    private static final Stroke INTERVAL = Stroke.solid(Tone.MUTED, 1);

    private FrontierChart() {}

    /** A mark's place on the axes. */
    private record Place(Row row, double x, double y) {}

    /**
     * The designs of a frontier.
     *
     * @param rows of {@code frontier}
     */
    public static Optional<Figure> of(List<Row> rows) {
        List<Row> known = rows.stream()
                .filter(row ->
                        row.number("risk").isPresent() && row.number("benefit").isPresent())
                .toList();
        double[] risks = known.stream()
                .flatMapToDouble(row -> DoubleStream.of(risk(row, "risk"), risk(row, "risk_ci95_low")))
                .filter(risk -> risk > 0)
                .toArray();
        if (risks.length == 0) {
            return Optional.empty();
        }
        Axis x = Axis.logarithmic(
                "risk: " + known.get(0).text("risk_metric"),
                min(risks),
                max(known, "risk_ci95_high"),
                isShare(known.get(0), "risk") ? Axis::chance : Wording::number);
        Axis y = Axis.linear(
                "benefit: " + known.get(0).text("benefit_metric"),
                0,
                max(known, "benefit"),
                value -> amount(known.get(0), "benefit", value));
        return Optional.of(new Figure(
                "frontier",
                title(known),
                "This chart does not choose for you. Disc: on the frontier. Diamond: another design is detectably safer and at"
                        + " least as useful. Square: gives up benefit for a gain in safety that cannot be detected. The bar is"
                        + " the 95% interval. Each step to the left is a factor of ten; a risk of 0 stands left of a break.",
                words(known),
                "frontier",
                draw(known, x, y)));
    }

    /** As the metric of this axis is written: a chance in percent, an amount as a number. */
    public static String amount(Row row, String axis, double value) {
        return isShare(row, axis) ? Wording.percent(value) : Wording.number(value);
    }

    private static boolean isShare(Row row, String axis) {
        return OutcomeMetric.of(row.text(axis + "_metric"))
                .filter(Shown::isShare)
                .isPresent();
    }

    private static double risk(Row row, String column) {
        return row.number(column).orElse(0);
    }

    private static double min(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double max(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> risk(row, column)).max().orElse(1);
    }

    private static Drawing draw(List<Row> rows, Axis risk, Axis benefit) {
        Axis x = risk.withRoom(0.22, 0.2);
        Axis y = benefit.withRoom(0.08, 0.1);
        double atZero = x.low() + 0.06 * (x.high() - x.low());
        double breakAt = x.low() + 0.12 * (x.high() - x.low());
        Plot plot = new Plot(WIDTH, HEIGHT, x, y)
                .segment(breakAt, y.low(), breakAt, y.high(), new Stroke(Tone.MUTED, 1, "dotted"))
                .text(atZero, y.high() - 0.04 * (y.high() - y.low()), "no risk", Anchor.MIDDLE, Tone.MUTED);
        List<Place> places = new ArrayList<>();
        for (Row row : rows) {
            double value = risk(row, "risk");
            Place place = new Place(row, value > 0 ? x.at(value) : atZero, risk(row, "benefit"));
            places.add(place);
            if (value > 0) {
                double low = risk(row, "risk_ci95_low") > 0 ? x.at(risk(row, "risk_ci95_low")) : breakAt;
                plot.segment(low, place.y(), x.at(risk(row, "risk_ci95_high")), place.y(), INTERVAL);
            }
        }
        places.forEach(place -> plot.point(place.x(), place.y(), shape(place.row()), tone(place.row())));
        names(plot, places, x, y);
        return Drawing.of(plot);
    }

    /** Beside each mark, where there is room: those on the frontier first, the others as long as nothing overlaps. */
    private static void names(Plot plot, List<Place> places, Axis x, Axis y) {
        double letter = 7.5 / WIDTH * (x.high() - x.low());
        double line = 17.0 / HEIGHT * (y.high() - y.low());
        LabelRoom room = new LabelRoom(letter, line, x, y);
        places.forEach(place -> room.keepFree(place.x(), place.y()));
        for (boolean frontier : new boolean[] {true, false}) {
            for (Place place : places) {
                if (isFrontier(place.row()) == frontier) {
                    String name = place.row().text("design_id");
                    room.place(name, place.x(), place.y())
                            .ifPresent(spot -> plot.text(spot.x(), spot.y(), name, spot.anchor(), Tone.INK));
                }
            }
        }
    }

    private static boolean isFrontier(Row row) {
        return row.text("status").equals("frontier");
    }

    private static Shape shape(Row row) {
        return switch (row.text("status")) {
            case "frontier" -> Shape.DISC;
            case "dominated" -> Shape.DIAMOND;
            default -> Shape.SQUARE;
        };
    }

    private static Tone tone(Row row) {
        return switch (row.text("status")) {
            case "frontier" -> Tone.BLUE;
            case "dominated" -> Tone.ORANGE;
            default -> Tone.PAPER;
        };
    }

    private static String title(List<Row> rows) {
        long frontier = rows.stream().filter(FrontierChart::isFrontier).count();
        return Wording.count(frontier) + " of " + Wording.count(rows.size())
                + (rows.size() == 1 ? " design trades" : " designs trade") + " risk against benefit on the frontier";
    }

    private static String words(List<Row> rows) {
        StringBuilder words = new StringBuilder();
        rows.forEach(row -> words.append(row.text("design_id"))
                .append(": risk ")
                .append(amount(row, "risk", risk(row, "risk")))
                .append(", benefit ")
                .append(amount(row, "benefit", risk(row, "benefit")))
                .append(", ")
                .append(row.text("status"))
                .append(". "));
        return words.toString();
    }
}
