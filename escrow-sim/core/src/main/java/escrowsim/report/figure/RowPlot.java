package escrowsim.report.figure;

import escrowsim.report.figure.Plot.Anchor;
import java.util.List;

/**
 * One row below the other, each with a line of text above its marks: the label at the left, the value at the right. Nothing
 * is cut and nothing overlaps, however long the labels are. Mutable, for one figure.
 */
final class RowPlot {

    static final int WIDTH = 720;

    private static final int ROW = 46;
    private static final int AXIS = 46;
    /** The library draws no lower panel, so less would push the axis's name out of the picture. */
    private static final int LOWEST_PANEL = 60;

    private static final double TEXT_ABOVE = 0.28;
    private static final double MARKS_BELOW = 0.14;
    private static final double BAR = 0.36;
    /** That fit beside each other, the widest font counted. */
    private static final int LETTERS = 84;

    private final Plot plot;
    private final Axis x;

    /** @param labels from top to bottom, each with the value beside it */
    RowPlot(Axis x, List<Label> labels) {
        this.x = x.withRoom(0.03, 0.05);
        int rows = labels.size();
        plot = new Plot(WIDTH, Math.max(rows * ROW, LOWEST_PANEL) + AXIS, this.x, Axis.hidden(-rows + 0.45, 0.55));
        for (int i = 0; i < rows; i++) {
            plot.text(this.x.low(), textAt(i), labels.get(i).text(), Anchor.LEFT, Tone.INK);
            plot.text(this.x.high(), textAt(i), labels.get(i).value(), Anchor.RIGHT, Tone.INK);
        }
    }

    /** What stands above a row's marks: beside each other, so that a long text loses its middle. */
    record Label(String text, String value) {
        Label {
            text = shortened(text, Math.max(LETTERS / 3, LETTERS - value.length()));
        }
    }

    /** A text of so many letters at most; where it is longer, its middle becomes an ellipsis. */
    static String shortened(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        int last = letters / 2;
        return text.substring(0, letters - last - 1) + "\u2026" + text.substring(text.length() - last);
    }

    private static double textAt(int row) {
        return -row + TEXT_ABOVE;
    }

    /** The height of a row's marks. */
    double marksAt(int row) {
        return -row - MARKS_BELOW;
    }

    /** A box in a row, from one value to another. */
    void bar(int row, double from, double to, Hatch fill) {
        double middle = marksAt(row);
        double left = Math.min(x.at(from), x.at(to));
        plot.box(left, middle - BAR / 2, Math.max(x.at(from), x.at(to)), middle + BAR / 2, fill);
    }

    Axis x() {
        return x;
    }

    Plot plot() {
        return plot;
    }
}
