package escrowsim.report.figure;

import escrowsim.summary.Estimate;
import java.util.Locale;

/**
 * A thousand small squares, one for each of a thousand simulated worlds; those with a leak are filled. Drawn here, as a
 * plotting library would write a thousand elements where two patterns do.
 */
public final class IconArray {

    static final int WORLDS = 1_000;

    private static final int COLUMNS = 40;
    private static final int ROWS = WORLDS / COLUMNS;
    private static final int CELL = 7;

    private IconArray() {}

    /**
     * The squares of one design.
     *
     * @param worlds such as {@code decades}
     */
    public static Figure of(Design design, Estimate chance, String worlds) {
        int filled = filled(chance.value());
        String title = design.name() + ": " + design.headline().leakFrequency();
        String description = filled == 0 && chance.value() > 0
                ? "Fewer than one of 1,000 squares would be filled."
                : filled + " of 1,000 squares are filled, each a simulated one of " + worlds + " with a key leak.";
        Drawing drawing = new Drawing(COLUMNS * CELL, ROWS * CELL, squares(filled));
        return new Figure("icons-" + design.id(), title, "", description, "summary", drawing);
    }

    /** Rounded to whole squares; none only below half of one. */
    static int filled(double chance) {
        return (int) Math.round(chance * WORLDS);
    }

    private static String squares(int filled) {
        return pattern("@1", Tone.PAPER, Tone.MUTED)
                + pattern("@2", Tone.ORANGE, Tone.INK)
                + box(0, 0, COLUMNS, ROWS, "@1")
                + box(0, 0, COLUMNS, filled / COLUMNS, "@2")
                + box(0, filled / COLUMNS, filled % COLUMNS, 1, "@2");
    }

    private static String pattern(String id, Tone fill, Tone edge) {
        return String.format(
                Locale.ROOT,
                "<pattern id=\"%s\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\"><rect x=\"1\" y=\"1\""
                        + " width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.5\"/></pattern>",
                id,
                CELL,
                CELL,
                CELL - 2,
                CELL - 2,
                fill.standIn(),
                edge.standIn());
    }

    /** In cells. */
    private static String box(int x, int y, int width, int height, String pattern) {
        return width == 0 || height == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"url(#%s)\"/>",
                        x * CELL,
                        y * CELL,
                        width * CELL,
                        height * CELL,
                        pattern);
    }
}
