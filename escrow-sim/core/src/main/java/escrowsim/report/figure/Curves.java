package escrowsim.report.figure;

import escrowsim.report.figure.Plot.Anchor;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** One curve for each design, told apart by dash and by the name at its end. Mutable, for one figure. */
final class Curves {

    /** More than these cannot be told apart. */
    static final int MOST = 8;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;
    /** In shares of the axis: room for a name of 20 letters. */
    private static final double ROOM_FOR_NAMES = 0.42;

    private static final int LETTERS = 20;
    private static final double LINE_OF_TEXT = 0.05;
    private static final List<String> DASHES =
            List.of("solid", "dashed", "dotted", "dotdash", "longdash", "twodash", "solid", "dashed");
    private static final List<Tone> TONES =
            List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.PURPLE, Tone.INK, Tone.MUTED, Tone.ORANGE, Tone.BLUE);
    private static final List<Shape> SHAPES = List.of(Shape.values());

    private final Axis x;
    private final Axis y;
    private final Plot plot;
    private final List<Curve> curves = new ArrayList<>();

    /** In places on the axes. */
    record Curve(String name, List<Double> xs, List<Double> ys) {
        static Curve of(String name, double[] xs, double[] ys) {
            return new Curve(
                    name,
                    DoubleStream.of(xs).boxed().toList(),
                    DoubleStream.of(ys).boxed().toList());
        }

        double endX() {
            return xs.get(xs.size() - 1);
        }

        double endY() {
            return ys.get(ys.size() - 1);
        }
    }

    Curves(Axis x, Axis y) {
        this.x = x.withRoom(0.02, ROOM_FOR_NAMES);
        this.y = y.withRoom(0.04, 0.06);
        plot = new Plot(WIDTH, HEIGHT, this.x, this.y);
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    /** The 95 % interval around a curve. */
    void band(double[] xs, double[] lows, double[] highs) {
        plot.band(xs, lows, highs, Tone.BAND);
    }

    /** A line across the plot at a place of the x axis, with a short name at its top. */
    void mark(double at, String name) {
        plot.segment(
                at, y.low(), at, y.high() - LINE_OF_TEXT * (y.high() - y.low()), new Stroke(Tone.MUTED, 0.6, "dotted"));
        plot.text(at, y.high() - LINE_OF_TEXT / 2 * (y.high() - y.low()), name, Anchor.MIDDLE, Tone.INK);
    }

    void add(Curve curve) {
        int i = curves.size();
        plot.line(numbers(curve.xs()), numbers(curve.ys()), new Stroke(TONES.get(i), 1.6, DASHES.get(i)));
        curves.add(curve);
    }

    /** A curve whose points are estimates, each with its interval; all in places on the axes. */
    void addEstimates(Curve curve, double[] lows, double[] highs) {
        int i = curves.size();
        double[] xs = numbers(curve.xs());
        for (int k = 0; k < xs.length; k++) {
            plot.segment(xs[k], lows[k], xs[k], highs[k], Stroke.solid(TONES.get(i), 1));
        }
        add(curve);
        plot.points(xs, numbers(curve.ys()), SHAPES.get(i % SHAPES.size()), TONES.get(i), 2.6);
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** With the names in place. */
    Drawing drawing() {
        double height = y.high() - y.low();
        double[] ends = curves.stream().mapToDouble(Curve::endY).toArray();
        double gap = LINE_OF_TEXT * height;
        double[] places = EndLabels.apart(ends, gap, y.low() + gap / 2, y.high() - gap / 2);
        double last = x.high() - (x.high() - x.low()) * ROOM_FOR_NAMES / (1.02 + ROOM_FOR_NAMES);
        double step = (x.high() - x.low()) * 0.012;
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            plot.line(
                    new double[] {curve.endX(), last + step, last + 3 * step},
                    new double[] {ends[i], places[i], places[i]},
                    new Stroke(TONES.get(i), 0.6, "solid"));
            plot.text(last + 4 * step, places[i], RowPlot.shortened(curve.name(), LETTERS), Anchor.LEFT, Tone.INK);
        }
        return Drawing.of(plot);
    }
}
