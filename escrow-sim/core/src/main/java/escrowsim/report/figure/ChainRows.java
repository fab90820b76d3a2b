package escrowsim.report.figure;

import escrowsim.report.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * One metric of one design and means over the days, at the most hops.
 *
 * @param rows of {@code chaining}, by day
 */
record ChainRows(String design, String means, List<Row> rows) {

    ChainRows {
        rows = rows.stream().sorted(Comparator.comparingDouble(ChainRows::day)).toList();
    }

    /** Those that have an estimate on some day, without escrow first. */
    static List<ChainRows> of(List<Row> all, String metric) {
        long hops = all.stream().mapToLong(row -> row.count("hops")).max().orElse(0);
        Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
        all.stream()
                .filter(row -> row.text("metric").equals(metric) && row.count("hops") == hops)
                .filter(row -> row.number("estimate").isPresent())
                .forEach(row -> groups.computeIfAbsent(
                                List.of(row.text("design_id"), row.text("means")), key -> new ArrayList<>())
                        .add(row));
        List<ChainRows> found = new ArrayList<>();
        groups.forEach((key, rows) -> found.add(new ChainRows(key.get(0), key.get(1), rows)));
        found.sort(Comparator.comparing(one -> one.means().equals("custodians")));
        return found;
    }

    private static double day(Row row) {
        return row.number("by_day").orElse(0);
    }

    /** The design, or what there is without one. */
    String name() {
        return switch (means) {
            case "phone" -> "the seed's phone";
            case "metadata" -> "metadata alone";
            default -> design;
        };
    }

    long hops() {
        return rows.get(0).count("hops");
    }

    Row end() {
        return rows.get(rows.size() - 1);
    }

    double last() {
        return end().number("estimate").orElse(0);
    }

    double lastDay() {
        return day(end());
    }

    double highest() {
        return rows.stream()
                .mapToDouble(row -> row.number("ci95_high").orElse(0))
                .max()
                .orElse(0);
    }

    /** With the incident before them. */
    double[] days() {
        return DoubleStream.concat(DoubleStream.of(0), rows.stream().mapToDouble(ChainRows::day))
                .toArray();
    }

    /** With 0 on the day of the incident. */
    double[] values(String column) {
        return DoubleStream.concat(
                        DoubleStream.of(0),
                        rows.stream().mapToDouble(row -> row.number(column).orElse(0)))
                .toArray();
    }
}
