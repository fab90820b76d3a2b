package escrowsim.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * Marks over two axes, drawn by Lets-Plot. Every position is where the axis shows it. Mutable, for one figure.
 *
 * <p>The library cuts long axis labels, so rows are labelled by text inside the plot. It wants maps and lists that it can
 * change.
 */
final class Plot {

    /** In pixels. */
    static final double TEXT = 13;

    private static final int MARGIN = 4;

    private final int width;
    private final int height;
    private final Axis x;
    private final Axis y;
    private final List<Object> layers = new ArrayList<>();

    /** How a line looks. */
    record Stroke(Tone tone, double width, String dash) {
        static Stroke solid(Tone tone, double width) {
            return new Stroke(tone, width, "solid");
        }

        Map<String, Object> spec() {
            return map("color", tone.standIn(), "size", width, "linetype", dash);
        }
    }

    /** Where text stands to its position. */
    enum Anchor {
        LEFT("left"),
        MIDDLE("middle"),
        RIGHT("right");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /** Shapes that can be told apart without colour, by the library's numbers. */
    enum Shape {
        DISC(21),
        SQUARE(22),
        DIAMOND(23),
        UP(24),
        DOWN(25);

        private final int number;

        Shape(int number) {
            this.number = number;
        }
    }

    Plot(int width, int height, Axis x, Axis y) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Plot segment(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        return segment(fromX, fromY, toX, toY, stroke, map());
    }

    Plot arrow(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        Map<String, Object> head = map("name", "arrow", "angle", 30, "length", 8, "ends", "last", "type", "open");
        return segment(fromX, fromY, toX, toY, stroke, map("arrow", head));
    }

    private Plot segment(double x1, double y1, double x2, double y2, Stroke stroke, Map<String, Object> more) {
        Map<String, Object> data = map("x", list(x1), "y", list(y1), "xend", list(x2), "yend", list(y2));
        Map<String, Object> look = stroke.spec();
        look.putAll(more);
        return layer("segment", data, look);
    }

    Plot line(double[] xs, double[] ys, Stroke stroke) {
        return layer("path", map("x", list(xs), "y", list(ys)), stroke.spec());
    }

    /** The area between two lines. */
    Plot band(double[] xs, double[] lows, double[] highs, Tone tone) {
        Map<String, Object> data = map("x", list(xs), "ymin", list(lows), "ymax", list(highs));
        return layer("ribbon", data, map("fill", tone.standIn(), "color", tone.standIn(), "size", 0, "alpha", 0.6));
    }

    /** A filled box. */
    Plot box(double left, double bottom, double right, double top, Hatch fill) {
        Map<String, Object> data =
                map("xmin", list(left), "ymin", list(bottom), "xmax", list(right), "ymax", list(top));
        return layer("rect", data, map("fill", fill.standIn(), "color", Tone.INK.standIn(), "size", 0.5, "alpha", 1));
    }

    Plot points(double[] xs, double[] ys, Shape shape, Tone fill, double size) {
        return layer(
                "point",
                map("x", list(xs), "y", list(ys)),
                map("shape", shape.number, "fill", fill.standIn(), "color", Tone.INK.standIn(), "size", size));
    }

    Plot point(double atX, double atY, Shape shape, Tone fill) {
        return points(new double[] {atX}, new double[] {atY}, shape, fill, 3.6);
    }

    Plot text(double atX, double atY, String text, Anchor anchor, Tone tone) {
        Map<String, Object> data = map("x", list(atX), "y", list(atY), "label", new ArrayList<>(List.of(text)));
        return layer(
                "text",
                data,
                map("color", tone.standIn(), "size", TEXT / 2, "hjust", anchor.word, "family", "sans-serif"));
    }

    private Plot layer(String geometry, Map<String, Object> data, Map<String, Object> look) {
        Map<String, Object> layer = map("geom", geometry, "data", data, "tooltips", "none");
        Map<String, Object> mapping = map();
        data.keySet().forEach(column -> mapping.put(column, column));
        layer.put("mapping", mapping);
        layer.putAll(look);
        layers.add(layer);
        return this;
    }

    /** What the library makes of it. */
    String draw() {
        Map<String, Object> spec = map(
                "kind",
                "plot",
                "data",
                map(),
                "mapping",
                map(),
                "scales",
                new ArrayList<>(List.of(scale("x", x), scale("y", y))),
                "layers",
                layers,
                "theme",
                theme());
        DoubleVector size = new DoubleVector(width - 2.0 * MARGIN, height);
        return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(spec, size, (w, h, bitmap) -> "", false);
    }

    private static Map<String, Object> scale(String aesthetic, Axis axis) {
        double[] breaks = axis.ticks().stream().mapToDouble(Axis.Tick::at).toArray();
        return map(
                "aesthetic",
                aesthetic,
                "name",
                axis.name(),
                "limits",
                list(axis.low(), axis.high()),
                "expand",
                list(0, 0),
                "breaks",
                list(breaks),
                "labels",
                new ArrayList<>(axis.ticks().stream().map(Axis.Tick::label).toList()));
    }

    private static Map<String, Object> theme() {
        return map(
                "name",
                "minimal",
                "text",
                map("color", Tone.INK.standIn(), "blank", false),
                "panel_grid",
                map("color", Tone.GRID.standIn(), "blank", false),
                "panel_grid_minor",
                "blank",
                "plot_background",
                "blank",
                "axis_text_x",
                map("angle", 0, "blank", false));
    }

    private static List<Object> list(double... numbers) {
        return new ArrayList<>(Arrays.stream(numbers).boxed().toList());
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
