package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.RowPlot.Label;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How first leaks came about in each design: shares of the worlds with a leak, as a bar of patterned parts. */
public final class CauseBars {

    private static final int MOST_CAUSES = 6;
    private static final String OTHERS = "all others";

    private CauseBars() {}

    /**
     * The bars of all designs that had a leak.
     *
     * @param rows of {@code causes}
     */
    public static Optional<Figure> of(List<Design> designs, List<Row> rows) {
        List<Design> leaking = designs.stream()
                .filter(design -> rows.stream().anyMatch(row -> isOf(row, design)))
                .toList();
        if (leaking.isEmpty()) {
            return Optional.empty();
        }
        List<String> causes = largestFirst(rows);
        Axis axis = Axis.linear("share of the worlds with a leak", 0, 1, Wording::percent);
        RowPlot plot = new RowPlot(
                axis, leaking.stream().map(design -> label(design, rows)).toList());
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < leaking.size(); i++) {
            Map<String, Double> shares = shares(leaking.get(i), rows, causes);
            draw(plot, i, shares, causes);
            words.append(words(leaking.get(i), shares));
        }
        Legend legend = new Legend();
        List<String> shown = shown(causes);
        for (int c = 0; c < shown.size(); c++) {
            legend.add(
                    Hatch.of(c),
                    shown.get(c).replace("+", " and ") + (shown.get(c).contains("+") ? ", together" : ""));
        }
        return Optional.of(new Figure(
                "causes",
                title(leaking, rows),
                "A cause names the kinds of attack that belong to the set which first opened the keys; joined by \u201cand\u201d"
                        + " where it took several.",
                words.toString(),
                "causes",
                Drawing.of(plot.plot()).above(legend.drawing(RowPlot.WIDTH))));
    }

    private static boolean isOf(Row row, Design design) {
        return row.text("design_id").equals(design.id());
    }

    private static Label label(Design design, List<Row> rows) {
        long leaks = rows.stream()
                .filter(row -> isOf(row, design))
                .mapToLong(row -> row.count("exposures_count"))
                .max()
                .orElse(0);
        return new Label(design.name(), Wording.count(leaks) + (leaks == 1 ? " leak" : " leaks"));
    }

    /** By their weight over all designs. */
    private static List<String> largestFirst(List<Row> rows) {
        Map<String, Double> weights = new LinkedHashMap<>();
        rows.forEach(
                row -> weights.merge(row.text("cause"), row.number("estimate").orElse(0), Double::sum));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> shown(List<String> causes) {
        if (causes.size() <= MOST_CAUSES) {
            return causes;
        }
        List<String> shown = new ArrayList<>(causes.subList(0, MOST_CAUSES));
        shown.add(OTHERS);
        return shown;
    }

    private static Map<String, Double> shares(Design design, List<Row> rows, List<String> causes) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<String> shown = shown(causes);
        shown.forEach(cause -> shares.put(cause, 0.0));
        rows.stream().filter(row -> isOf(row, design)).forEach(row -> {
            String cause = shown.contains(row.text("cause")) ? row.text("cause") : OTHERS;
            shares.merge(cause, row.number("estimate").orElse(0), Double::sum);
        });
        return shares;
    }

    private static void draw(RowPlot plot, int row, Map<String, Double> shares, List<String> causes) {
        double from = 0;
        List<String> shown = shown(causes);
        for (int c = 0; c < shown.size(); c++) {
            double share = shares.getOrDefault(shown.get(c), 0.0);
            if (share > 0) {
                plot.bar(row, from, from + share, Hatch.of(c));
                from += share;
            }
        }
    }

    private static String words(Design design, Map<String, Double> shares) {
        StringBuilder words = new StringBuilder(design.name()).append(": ");
        shares.forEach((cause, share) -> {
            if (share > 0) {
                words.append(cause).append(' ').append(Wording.percent(share)).append(", ");
            }
        });
        return words.substring(0, words.length() - 2) + ". ";
    }

    /** What is true of every bar, or nothing more than the question. */
    private static String title(List<Design> leaking, List<Row> rows) {
        List<String> most = leaking.stream()
                .map(design -> rows.stream()
                        .filter(row -> isOf(row, design))
                        .max(Comparator.comparingDouble(
                                row -> row.number("estimate").orElse(0)))
                        .map(row -> row.text("cause"))
                        .orElse(""))
                .distinct()
                .toList();
        return most.size() == 1
                ? "More first leaks were made by " + most.get(0).replace("+", " and ") + " than by anything else"
                        + (leaking.size() > 1 ? ", in every design" : "")
                : "The most frequent cause of first leaks differs from design to design";
    }
}
