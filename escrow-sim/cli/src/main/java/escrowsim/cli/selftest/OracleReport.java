package escrowsim.cli.selftest;

import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.oracle.Families;
import escrowsim.oracle.Family;
import escrowsim.oracle.OracleCase;
import escrowsim.oracle.Simulated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every family of exact values, its closed form and, where a scenario expresses it, its simulation: how far they are from the
 * values at worst. Simulated at a fixed seed, so the same everywhere.
 */
public record OracleReport(List<Line> lines) {

    private static final int TRIALS = 10_000;
    private static final double MOST_STANDARD_ERRORS = 4;

    /** What came out for one family; {@code simulated} counts the cases that were. */
    public record Line(Family family, double worstError, int simulated, double worstStandardErrors) {

        boolean passes() {
            return worstError <= family.reaches() && worstStandardErrors <= MOST_STANDARD_ERRORS;
        }

        String name() {
            return family.name();
        }

        int cases() {
            return family.cases().size();
        }

        String standardErrors() {
            return simulated == 0 ? "-" : String.format(Locale.ROOT, "%.1f", worstStandardErrors);
        }

        private static Line of(Family family) {
            int simulated = 0;
            double worst = 0;
            for (OracleCase one : family.cases()) {
                if (family.simulated(one).isPresent()) {
                    Simulated worlds = family.simulated(one).get();
                    worst = Math.max(worst, Math.abs(worlds.standardErrors(one, TRIALS)));
                    simulated++;
                }
            }
            return new Line(family, family.worstError(), simulated, worst);
        }
    }

    public OracleReport {
        lines = List.copyOf(lines);
    }

    public static OracleReport make() {
        return new OracleReport(Families.all().parallelStream().map(Line::of).toList());
    }

    public boolean passes() {
        return lines.stream().allMatch(Line::passes);
    }

    public List<String> text() {
        TextTable table = TextTable.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                .row("family", "cases", "worst error", "simulated", "worst z");
        lines.forEach(line -> table.row(
                (line.passes() ? "" : "FAILED ") + line.name(),
                Integer.toString(line.cases()),
                String.format(Locale.ROOT, "%.0e", line.worstError()),
                Integer.toString(line.simulated()),
                line.standardErrors()));
        List<String> text = new ArrayList<>(table.lines());
        text.add("");
        text.add("No simulation:");
        lines.stream()
                .filter(line -> line.simulated() == 0)
                .forEach(line ->
                        text.add("  " + line.name() + ": " + line.family().notSimulated()));
        text.add("");
        long good = lines.stream().filter(Line::passes).count();
        text.add((passes() ? "PASSED " : "FAILED: passed ") + good + " of " + lines.size() + " families, "
                + lines.stream().mapToInt(Line::cases).sum() + " cases");
        return text;
    }

    public Map<String, Object> json() {
        Map<String, Object> families = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("cases", line.cases());
            members.put("worst_relative_error", line.worstError());
            members.put("simulated_cases", line.simulated());
            members.put("worst_standard_errors", line.worstStandardErrors());
            members.put("not_simulated_because", line.family().notSimulated());
            members.put("passed", line.passes());
            families.put(line.name(), members);
        }
        return Map.of("passed", passes(), "families", families);
    }

    /** The page of the documentation. */
    public String page() {
        StringBuilder page = new StringBuilder("""
                # Exact values

                Every family of reference values (20 digits, computed with 50 and by two methods), against its closed form and, where a
                scenario expresses it, against the simulator: a bound of the relative error of the formula (the command without `--page` shows
                the error itself), and the largest distance of the in standard errors (10,000 worlds a case at a fixed seed; cases below 1e-3 are for rare-event runs).

                Written by `escrowsim selftest --oracles --page`.

                | family | cases | error below | simulated | worst z | why not simulated |
                |---|---:|---:|---:|---:|---|
                """);
        lines.forEach(line -> page.append(String.format(
                Locale.ROOT,
                "| `%s` | %d | %s | %d | %s | %s |\n",
                line.name(),
                line.cases(),
                String.format(Locale.ROOT, "%.0e", line.family().reaches()),
                line.simulated(),
                line.standardErrors(),
                line.simulated() == 0 ? line.family().notSimulated() : "")));
        return page.toString();
    }
}
