package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Curves.Curve;
import escrowsim.summary.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The chance that keys have leaked by a year, with its 95 % interval. */
public final class OverTime {

    private static final String METRIC = "p_exposed_by";

    private OverTime() {}

    /**
     * The curves of all designs that keep keys.
     *
     * @param rows of {@code timeline}
     */
    public static Optional<Figure> of(List<Design> designs, List<Row> rows) {
        List<Design> shown = designs.stream()
                .filter(design -> !design.headline().isByDesign())
                .filter(design -> of(design, rows).size() > 1)
                .limit(Curves.MOST)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Row> used = shown.stream().flatMap(d -> of(d, rows).stream()).toList();
        Axis x = Axis.linear("years of operation", 0, max(used, "year"), Wording::number);
        Axis y = Axis.linear("chance that keys have leaked by then", 0, max(used, "ci95_high"), Wording::percent);
        Curves curves = new Curves(x, y);
        for (Design design : shown) {
            List<Row> own = of(design, rows);
            curves.band(values(own, "year"), values(own, "ci95_low"), values(own, "ci95_high"));
        }
        shown.forEach(design -> {
            List<Row> own = of(design, rows);
            curves.add(Curve.of(design.id(), values(own, "year"), values(own, "estimate")));
        });
        return Optional.of(new Figure(
                "over-time",
                "Risk accumulates with years of operation",
                "Each line is a design, named at its end; the band is its 95% interval: how far it could move with other random"
                        + " draws." + left(designs, shown),
                words(shown, rows),
                "timeline",
                curves.drawing()));
    }

    private static String left(List<Design> designs, List<Design> shown) {
        long all = designs.stream()
                .filter(design -> !design.headline().isByDesign())
                .count();
        return all > shown.size() ? " The first " + shown.size() + " of " + all + " designs are shown." : "";
    }

    private static List<Row> of(Design design, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.text("design_id").equals(design.id())
                        && row.text("metric").equals(METRIC)
                        && row.number("estimate").isPresent())
                .sorted((a, b) -> Double.compare(year(a), year(b)))
                .toList();
    }

    private static double year(Row row) {
        return row.number("year").orElse(0);
    }

    private static double[] values(List<Row> rows, String column) {
        ToDoubleFunction<Row> value =
                row -> row.number(column).orElse(row.number("estimate").orElse(0));
        return rows.stream().mapToDouble(value).toArray();
    }

    private static double max(List<Row> rows, String column) {
        double most = 0;
        for (double value : values(rows, column)) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static String words(List<Design> shown, List<Row> rows) {
        StringBuilder words = new StringBuilder();
        for (Design design : shown) {
            List<Row> own = of(design, rows);
            Row middle = own.get(own.size() / 2);
            Row last = own.get(own.size() - 1);
            words.append(design.name())
                    .append(": ")
                    .append(at(middle))
                    .append(", ")
                    .append(at(last))
                    .append(". ");
        }
        return words.toString();
    }

    private static String at(Row row) {
        return Wording.percent(row.number("estimate").orElse(0)) + " by year " + Wording.number(year(row));
    }
}
