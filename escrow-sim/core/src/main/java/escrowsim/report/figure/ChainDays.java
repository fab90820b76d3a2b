package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Curves.Curve;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many of the seed's associates contact chaining has reached by a day, design by design, beside what was known then. */
public final class ChainDays {

    private ChainDays() {}

    /**
     * The curves of all designs, and of what there is without escrow.
     *
     * @param rows of {@code chaining}
     */
    public static Optional<Figure> of(List<Row> rows) {
        List<ChainRows> shown = ChainRows.of(rows, "associates_reached_share").stream()
                .limit(Curves.MOST)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        double lastDay = shown.stream().mapToDouble(ChainRows::lastDay).max().orElse(1);
        double most = shown.stream().mapToDouble(ChainRows::highest).max().orElse(1);
        Curves curves = new Curves(
                Axis.linear("days after the incident", 0, lastDay, Wording::number),
                Axis.linear("associates reached by then", 0, most > 0 ? most : 1, Wording::percent));
        shown.forEach(one -> curves.band(one.days(), one.values("ci95_low"), one.values("ci95_high")));
        Map<Double, String> milestones = milestones(rows);
        milestones.keySet().forEach(day -> curves.mark(day, "day " + Wording.number(day)));
        shown.forEach(one -> curves.add(Curve.of(one.name(), one.days(), one.values("estimate"))));
        return Optional.of(new Figure(
                "chain-days",
                title(shown),
                "Each line is a design, or what there is without escrow, named at its end: the share of the seed's true"
                        + " associates among those reached in up to "
                        + shown.get(0).hops()
                        + " hops. The band is its 95% interval; between the days of the table lines are straight. "
                        + said(milestones),
                words(shown),
                "chaining",
                curves.drawing()));
    }

    private static String title(List<ChainRows> shown) {
        ChainRows most = shown.get(0);
        for (ChainRows one : shown) {
            most = one.last() > most.last() ? one : most;
        }
        return most.last() > 0
                ? "By day " + Wording.number(most.lastDay()) + " up to " + Wording.percent(most.last())
                        + " of the associates are reached"
                : "No associate is reached";
    }

    static Map<Double, String> milestones(List<Row> rows) {
        Map<Double, String> milestones = new TreeMap<>();
        rows.stream()
                .filter(row -> row.has("milestone"))
                .forEach(row -> milestones.put(row.number("by_day").orElse(0), row.text("milestone")));
        return milestones;
    }

    private static String said(Map<Double, String> milestones) {
        List<String> said = new ArrayList<>();
        milestones.forEach((day, what) -> said.add("day " + Wording.number(day) + ": " + what));
        return said.isEmpty() ? "" : "Without escrow, " + String.join("; ", said) + ".";
    }

    private static String words(List<ChainRows> shown) {
        StringBuilder words = new StringBuilder();
        for (ChainRows one : shown) {
            words.append(one.name())
                    .append(": ")
                    .append(Wording.percent(one.last()))
                    .append(" by day ")
                    .append(Wording.number(one.lastDay()))
                    .append(". ");
        }
        return words.toString().strip();
    }
}
