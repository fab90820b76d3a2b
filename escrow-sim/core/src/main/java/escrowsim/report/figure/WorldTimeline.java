package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Plot.Shape;
import escrowsim.report.figure.Plot.Stroke;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One simulated world, event by event. */
public final class WorldTimeline {

    private static final int MOST = 40;

    private WorldTimeline() {}

    /**
     * The events of one design in one world.
     *
     * @param rows of {@code events}
     * @param horizonDays where the axis ends
     */
    public static Optional<Figure> of(Design design, List<Row> rows, double horizonDays) {
        return of(design.id(), design.name(), rows, horizonDays);
    }

    /** The same for a design that was not simulated otherwise. */
    public static Optional<Figure> of(String id, String name, List<Row> rows, double horizonDays) {
        List<Row> own = rows.stream()
                .filter(row ->
                        row.text("design_id").equals(id) && row.number("day").isPresent())
                .sorted(Comparator.comparingDouble(WorldTimeline::day))
                .limit(MOST)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        RowPlot plot = new RowPlot(
                Axis.linear("day", 0, horizonDays, Wording::number),
                own.stream().map(WorldTimeline::label).toList());
        for (int i = 0; i < own.size(); i++) {
            double x = plot.x().at(day(own.get(i)));
            boolean open = isOpen(own.get(i));
            plot.plot()
                    .segment(plot.x().at(0), plot.marksAt(i), x, plot.marksAt(i), new Stroke(Tone.GRID, 1, "dotted"))
                    .point(x, plot.marksAt(i), open ? Shape.DIAMOND : Shape.DISC, open ? Tone.ORANGE : Tone.BLUE);
        }
        return Optional.of(new Figure(
                "world-" + id,
                "World " + own.get(0).text("trial") + ", " + name + ": " + Wording.count(own.size())
                        + (own.size() == 1 ? " event" : " events"),
                "From top to bottom in the order of time. Diamond: enough shares were in the wrong hands.",
                words(own),
                "events",
                Drawing.of(plot.plot())));
    }

    private static double day(Row row) {
        return row.number("day").orElse(0);
    }

    private static boolean isOpen(Row row) {
        return row.has("needed") && row.count("shares_held") >= row.count("needed");
    }

    private static Label label(Row row) {
        String text = "day " + Wording.count((long) Math.floor(day(row))) + ": " + row.text("actor") + " "
                + row.text("event");
        return new Label(text, row.has("needed") ? row.text("shares_held") + " of " + row.text("needed") : "");
    }

    private static String words(List<Row> rows) {
        StringBuilder words = new StringBuilder();
        rows.forEach(row -> words.append(label(row).text())
                .append(row.has("effect") ? ", " + row.text("effect") : "")
                .append(". "));
        return words.toString();
    }
}
