package escrowsim.cli.bench;

import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long rare designs take to a relative standard error of one percent, beside what crude worlds would. */
record RareReport(int threads, List<RareDesign.Result> results) {

    String text() {
        TextTable table = TextTable.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                .indent(2)
                .row("", "chance", "rel. error", "s to 1%", "trials to 1%", "crude trials");
        results.forEach(result -> table.row(
                result.design().title(),
                format("%.2e", result.probability()),
                format("%.2f%%", 100 * result.relativeError()),
                format("%.2f", result.secondsToOnePercent()),
                format("%.0f", result.trialsToOnePercent()),
                format("%.0e", result.crudeTrialsToOnePercent())));
        return "Rare events (K2-rare): refreshed shares, two months of dwell, shared flaws, ten years\n"
                + format("%,d trials of each on %d threads\n\n", results.get(0).trials(), threads)
                + String.join("\n", table.lines())
                + "\n\n  The goal is 10 s to 1%, in 1e5 times fewer trials than crude worlds.\n";
    }

    List<Map<String, Object>> members() {
        return results.stream().map(RareReport::members).toList();
    }

    private static Map<String, Object> members(RareDesign.Result result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("needed", result.design().needed());
        members.put("custodians", result.design().custodians());
        members.put("p_any_exposure", result.probability());
        members.put("relative_standard_error", result.relativeError());
        members.put("trials", result.trials());
        members.put("seconds", result.seconds());
        members.put("seconds_to_one_percent", result.secondsToOnePercent());
        members.put("trials_to_one_percent", result.trialsToOnePercent());
        members.put("crude_trials_to_one_percent", result.crudeTrialsToOnePercent());
        return members;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
