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
    private static final double TEXT_ABOVE = 0.28;
    private static final double MARKS_BELOW = 0.14;

    private final Plot plot;
    private final Axis x;

    /** @param labels from top to bottom, each with the value beside it */
    RowPlot(Axis x, List<Label> labels) {
        this.x = x.withRoom(0.03, 0.05);
        int rows = labels.size();
        plot = new Plot(WIDTH, rows * ROW + AXIS, this.x, Axis.hidden(-rows + 0.45, 0.55));
        for (int i = 0; i < rows; i++) {
            plot.text(this.x.low(), textAt(i), labels.get(i).text(), Anchor.LEFT, Tone.INK);
            plot.text(this.x.high(), textAt(i), labels.get(i).value(), Anchor.RIGHT, Tone.INK);
        }
    }

    /** What stands above a row's marks. */
    record Label(String text, String value) {}

    private static double textAt(int row) {
        return -row + TEXT_ABOVE;
    }

    /** The height of a row's marks. */
    double marksAt(int row) {
        return -row - MARKS_BELOW;
    }

    Axis x() {
        return x;
    }

    Plot plot() {
        return plot;
    }
}
