package escrowsim.report.figure;

import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.ClopperPearson;
import escrowsim.summary.Estimate;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The chance of a key leak of each design, as a point with its interval, on a logarithmic axis. No escrow has no mark: it is
 * 0 by design. Where no world had a leak, an arrow goes down from the upper bound.
 */
public final class LeakChances {

    private static final double CONFIDENCE = 0.95;
    private static final Stroke INTERVAL = Stroke.solid(Tone.BLUE, 2);
    private static final Stroke DOUBT = Stroke.solid(Tone.BAND, 7);

    private LeakChances() {}

    /**
     * The chances of all designs.
     *
     * @param designs in the author's order
     * @param title the finding
     * @param years such as {@code 10 years}
     * @return empty where no chance is above 0 and none has a bound
     */
    public static Optional<Figure> of(List<Design> designs, String title, String years) {
        double[] shown = DoubleStream.concat(
                        designs.stream()
                                .flatMap(design -> design.headline().leak().stream())
                                .flatMapToDouble(LeakChances::shown),
                        designs.stream()
                                .flatMap(design -> design.doubt().stream())
                                .flatMapToDouble(LeakChances::shown))
                .toArray();
        if (shown.length == 0) {
            return Optional.empty();
        }
        double least = DoubleStream.of(shown).min().orElseThrow();
        double most = DoubleStream.of(shown).max().orElseThrow();
        Axis axis = Axis.logarithmic("chance of a key leak in " + years, least, most, Axis::chance);
        RowPlot rows = new RowPlot(
                axis,
                designs.stream()
                        .map(design ->
                                new Label(design.name(), design.headline().leakText()))
                        .toList());
        for (int i = 0; i < designs.size(); i++) {
            int row = i;
            designs.get(i).doubt().ifPresent(band -> bar(rows, row, band.low(), band.high(), DOUBT));
            designs.get(i).headline().leak().ifPresent(chance -> mark(rows, row, chance));
        }
        return Optional.of(new Figure(
                "leak-chances",
                title,
                "Each point is an estimate, the bar its 95% interval: how far it could move with other random draws. Each"
                        + " step of the axis is a factor of ten. An arrow: no leak in any simulated world, so only an upper"
                        + " limit is known." + doubt(designs),
                description(designs, years),
                "summary",
                Drawing.of(rows.plot())));
    }

    /** What the axis must reach. */
    private static DoubleStream shown(Estimate chance) {
        if (isKnown(chance) && chance.value() == 0) {
            return DoubleStream.empty();
        }
        return chance.value() == 0
                ? DoubleStream.of(bound(chance) / 10, bound(chance))
                : DoubleStream.of(chance.value(), chance.low(), chance.high()).filter(value -> value > 0);
    }

    private static DoubleStream shown(ParameterBand band) {
        return DoubleStream.of(band.low(), band.high()).filter(value -> value > 0);
    }

    private static String doubt(List<Design> designs) {
        return designs.stream().anyMatch(design -> design.doubt().isPresent())
                ? " The wide band behind it: for 95 of 100 draws of the inputs, the chance is expected in it. "
                        + Wording.DOUBT
                : "";
    }

    private static void bar(RowPlot rows, int row, double low, double high, Stroke stroke) {
        double y = rows.marksAt(row);
        if (high > 0) {
            rows.plot()
                    .segment(
                            low > 0 ? rows.x().at(low) : rows.x().low(),
                            y,
                            rows.x().at(high),
                            y,
                            stroke);
        }
    }

    private static void mark(RowPlot rows, int row, Estimate chance) {
        double y = rows.marksAt(row);
        if (chance.value() > 0) {
            bar(rows, row, chance.low(), chance.high(), INTERVAL);
            rows.plot().point(rows.x().at(chance.value()), y, Shape.DISC, Tone.BLUE);
        } else if (!isKnown(chance)) {
            double from = rows.x().at(bound(chance));
            rows.plot().arrow(from, y, from - 0.6, y, INTERVAL).segment(from, y - 0.12, from, y + 0.12, INTERVAL);
        }
    }

    private static boolean isKnown(Estimate chance) {
        return chance.method() == IntervalMethod.EXACT;
    }

    /** After no event: the bound that the words name. */
    private static double bound(Estimate chance) {
        return chance.method() == IntervalMethod.CLOPPER_PEARSON
                ? ClopperPearson.highAfterNone(chance.trials(), CONFIDENCE)
                : chance.high();
    }

    private static String description(List<Design> designs, String years) {
        return designs.stream()
                .map(design -> design.name() + ": " + design.headline().leakText() + design.doubtText())
                .collect(Collectors.joining("; ", "Chance of a key leak in " + years + ". ", "."));
    }
}
