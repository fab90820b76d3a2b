package escrowsim.report.page;

import escrowsim.report.Impact;
import escrowsim.report.Row;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Every input: what moves the result most comes first, then what is known least. */
final class AssumptionLog {

    private static final String IMPACT_COLUMN = "impact";
    private static final List<String> COLUMNS =
            List.of("input", "value", "unit", "90% range", "quality", IMPACT_COLUMN, "source");
    private static final String IMPACT =
            "Impact: by how many percentage points the chance of a leak moves from the low to the high end of the range, with"
                    + " all other inputs at their best guesses.";

    private final List<Row> stated;
    private final List<Row> others;

    AssumptionLog(List<Row> assumptions) {
        Comparator<Row> order = Comparator.comparingDouble(AssumptionLog::impact)
                .reversed()
                .thenComparingInt(row -> quality(row.text("quality")));
        stated = assumptions.stream()
                .filter(AssumptionLog::isEstimate)
                .sorted(order)
                .toList();
        others = assumptions.stream().filter(row -> !isEstimate(row)).toList();
    }

    /** An estimate of the world, as against a choice of the design. */
    private static boolean isEstimate(Row row) {
        return row.has("quality") || row.has("range90_low") || row.has("impact");
    }

    private static double impact(Row row) {
        return Math.abs(row.number("impact").orElse(0));
    }

    /** Least known first. */
    private static int quality(String word) {
        return switch (word) {
            case "low" -> 0;
            case "medium" -> 1;
            case "high" -> 3;
            default -> 2;
        };
    }

    List<Row> lowQuality() {
        return stated.stream().filter(row -> row.text("quality").equals("low")).toList();
    }

    /** The input whose range moves the result most, if that was computed and any does. */
    Optional<Row> mostImpact() {
        return stated.stream()
                .filter(row -> impact(row) > 0 && Impact.isDetected(row.text("impact_basis")))
                .findFirst();
    }

    int estimates() {
        return stated.size();
    }

    /**
     * The list.
     *
     * @param folder of the results, as the user typed it
     * @param matters whether an input has a part in what happens, by its path
     */
    Block block(String folder, Predicate<String> matters) {
        Block block = Block.of("assumptions", "What is assumed");
        if (stated.isEmpty() && others.isEmpty()) {
            return block;
        }
        block.say(Wording.DOUBT);
        block.say(
                isRanked()
                        ? "Sorted by impact, the largest first, then by quality, the lowest first. " + IMPACT
                        : "Sorted by quality, the lowest first: how much each input moves the result was not computed in this"
                                + " run. " + howToRank(folder, matters));
        if (!stated.isEmpty()) {
            block.show(table("Estimates of the world", false, stated));
        }
        if (!others.isEmpty()) {
            block.show(table("Choices of the designs and documented defaults", true, others));
        }
        return block;
    }

    private boolean isRanked() {
        return stated.stream().anyMatch(row -> row.has("impact"));
    }

    private String howToRank(String folder, Predicate<String> matters) {
        return stated.stream().anyMatch(row -> row.has("range90_low") && matters.test(row.text("path")))
                ? "This computes it: escrowsim sensitivity " + HowToRepeat.typed(folder + "/study.resolved.yaml")
                : "None that leaks depend on has a 90% range, so none can be varied: escrowsim explain range90 tells how to"
                        + " give one.";
    }

    private Table table(String caption, boolean closed, List<Row> rows) {
        List<String> columns = new ArrayList<>(COLUMNS);
        List<Table.Line> lines = lines(rows);
        if (!isRanked()) {
            int impact = columns.indexOf(IMPACT_COLUMN);
            columns.remove(impact);
            lines = lines.stream().map(line -> line.without(impact)).toList();
        }
        return new Table(caption, closed, columns, lines);
    }

    private static List<Table.Line> lines(List<Row> rows) {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(Table.line(List.of(
                    row.text("path"),
                    value(row),
                    row.text("unit"),
                    range(row),
                    row.text("quality").toUpperCase(Locale.ROOT),
                    row.number("impact").isPresent()
                            ? Wording.signed(100 * row.number("impact").getAsDouble())
                            : "",
                    source(row))));
        }
        return lines;
    }

    private static String value(Row row) {
        OptionalDouble number = row.number("value");
        return number.isPresent() ? Wording.number(number.getAsDouble()) : row.text("value");
    }

    private static String range(Row row) {
        OptionalDouble low = row.number("range90_low");
        OptionalDouble high = row.number("range90_high");
        return low.isPresent() && high.isPresent() ? Wording.interval(low.getAsDouble(), high.getAsDouble()) : "";
    }

    private static String source(Row row) {
        return row.truth("is_default") && !row.text("source").startsWith("model default")
                ? "default. " + row.text("source")
                : row.text("source");
    }
}
