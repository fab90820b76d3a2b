package escrowsim.report.figure;

import escrowsim.access.RequestEnd;
import escrowsim.report.Row;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of lawful requests in one design: how many are left after each stage. */
public final class Funnel {

    /** Ends that only some designs know. Where they stop nothing, they have no bar. */
    private static final Set<String> OPTIONAL = Stream.of(
                    RequestEnd.TOO_EXPENSIVE, RequestEnd.CUSTODIANS_OUT, RequestEnd.NOT_OPENED)
            .map(RequestEnd::id)
            .collect(Collectors.toSet());

    private Funnel() {}

    /**
     * The stages of one design.
     *
     * @param rows of {@code funnel}
     */
    public static Optional<Figure> of(Design design, List<Row> rows) {
        List<Row> own = rows.stream()
                .filter(row -> row.text("design_id").equals(design.id()))
                .filter(row -> stopped(row) > 0 || !OPTIONAL.contains(row.text("end")))
                .sorted(Comparator.comparingLong(row -> row.count("stage")))
                .toList();
        double requests = own.isEmpty() ? 0 : left(own.get(0)) + stopped(own.get(0));
        if (!(requests > 0)) {
            return Optional.empty();
        }
        List<Label> labels = new ArrayList<>(List.of(new Label("requests a year", Wording.number(requests))));
        own.forEach(row -> labels.add(label(row)));
        RowPlot plot = new RowPlot(Axis.linear("requests a year", 0, requests, Wording::number), labels);
        plot.bar(0, 0, requests, Hatch.SOLID);
        for (int i = 0; i < own.size(); i++) {
            Row row = own.get(i);
            plot.bar(i + 1, 0, left(row), Hatch.SOLID);
            plot.bar(i + 1, left(row), left(row) + stopped(row), Hatch.RISING);
        }
        double useful = left(own.get(own.size() - 1));
        return Optional.of(new Figure(
                "funnel-" + design.id(),
                design.name() + ": " + Wording.number(useful) + " of " + Wording.number(requests)
                        + " lawful requests a year end in a useful access that nothing else would have given",
                "Each row is a stage. Solid: what is left after it. Striped: what it stops.",
                words(design, own, requests),
                "funnel",
                Drawing.of(plot.plot())));
    }

    private static Label label(Row row) {
        return new Label(row.text("reason") + ": " + Wording.number(stopped(row)), Wording.number(left(row)) + " left");
    }

    private static double left(Row row) {
        return row.number("left").orElse(0);
    }

    private static double stopped(Row row) {
        return row.number("stopped").orElse(0);
    }

    private static String words(Design design, List<Row> rows, double requests) {
        StringBuilder words =
                new StringBuilder(design.name() + ": of " + Wording.number(requests) + " requests a year ");
        rows.forEach(row -> words.append(Wording.number(stopped(row)))
                .append(" stop because ")
                .append(row.text("reason"))
                .append("; "));
        return words + Wording.number(left(rows.get(rows.size() - 1))) + " are useful.";
    }
}
