package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many innocents are swept in for each associate that contact chaining reaches. */
public final class ChainPrice {

    private static final Stroke INTERVAL = Stroke.solid(Tone.BLUE, 2);

    private ChainPrice() {}

    /**
     * One row for each design, and for what there is without escrow.
     *
     * @param rows of {@code chaining}
     */
    public static Optional<Figure> of(List<Row> rows) {
        List<ChainRows> shown = ChainRows.of(rows, "innocents_per_associate").stream()
                .filter(one -> one.last() > 0)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.logarithmic(
                "innocents for each associate reached",
                shown.stream().mapToDouble(one -> low(one.end())).min().orElse(1),
                shown.stream().mapToDouble(one -> high(one.end())).max().orElse(10),
                Wording::number);
        RowPlot plot = new RowPlot(
                axis,
                shown.stream().map(one -> new Label(one.name(), text(one))).toList());
        for (int i = 0; i < shown.size(); i++) {
            Row end = shown.get(i).end();
            double y = plot.marksAt(i);
            plot.plot()
                    .segment(plot.x().at(low(end)), y, plot.x().at(high(end)), y, INTERVAL)
                    .point(plot.x().at(shown.get(i).last()), y, Shape.DISC, Tone.BLUE);
        }
        return Optional.of(new Figure(
                "chain-price",
                title(shown),
                "Each point is an estimate, the bar its 95% interval; each step of the axis is a factor of ten. Means that"
                        + " reach no associate have no price and are left out.",
                shown.stream().map(one -> one.name() + ": " + text(one)).collect(Collectors.joining("; ", "", ".")),
                "chaining",
                Drawing.of(plot.plot())));
    }

    private static String title(List<ChainRows> shown) {
        double least = shown.stream().mapToDouble(ChainRows::last).min().orElse(0);
        double most = shown.stream().mapToDouble(ChainRows::last).max().orElse(0);
        String range = shown.size() == 1
                ? Wording.number(most)
                : "between " + Wording.number(least) + " and " + Wording.number(most);
        return "For each associate reached, " + range + " innocents are swept in";
    }

    private static double low(Row row) {
        double estimate = row.number("estimate").orElse(1);
        return Math.max(row.number("ci95_low").orElse(estimate), estimate / 10);
    }

    private static double high(Row row) {
        double estimate = row.number("estimate").orElse(1);
        return Math.min(row.number("ci95_high").orElse(estimate), estimate * 10);
    }

    private static String text(ChainRows one) {
        Row end = one.end();
        return Wording.number(one.last()) + " ("
                + Wording.interval(
                        end.number("ci95_low").orElse(0),
                        end.number("ci95_high").orElse(Double.POSITIVE_INFINITY))
                + ")";
    }
}
