package escrowsim.cli.run;

import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Frontier.Axes;
import escrowsim.summary.Frontier.Standing;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Risk against benefit on the terminal, the safest design first. */
record FrontierText(StudyResults results) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  risk      " + axis(axes().risk(), axes().materialRisk()));
        lines.add("  benefit   " + axis(axes().benefit(), axes().materialBenefit()));
        lines.add("");
        lines.addAll(table().lines());
        lines.add("");
        lines.addAll(explained("frontier", "no other is detectably safer and at least as useful"));
        lines.addAll(explained("dominated", "another is detectably safer and at least as useful"));
        lines.addAll(explained("indistinguishable", "gives up benefit for safety that cannot be detected"));
        lines.add("  This does not choose for you: it says which designs ask for a choice.");
        return lines;
    }

    private static List<String> explained(String status, String meaning) {
        return List.of("  " + status + " ".repeat(19 - status.length()) + meaning);
    }

    private Axes axes() {
        return results.plan().frontier().orElseThrow(() -> new AssertionError("asked only of plans with a frontier"));
    }

    private static String axis(OutcomeMetric metric, double material) {
        boolean isShare = metric.isProbability() || metric.unit().equals("share");
        String smallest = isShare ? Wording.number(100 * material) + " points" : Wording.number(material);
        return metric.id() + ", " + metric.unit()
                + (material == 0
                        ? "; every detected difference counts"
                        : "; differences below " + smallest + " count as none");
    }

    TextTable table() {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT)
                .indent(2)
                .row("design", "risk", "benefit", "status", "beaten by");
        List<Integer> order = new ArrayList<>();
        for (int d = 0; d < results.outcomes().size(); d++) {
            order.add(d);
        }
        order.sort(Comparator.comparingDouble(d -> value(d, axes().risk())));
        for (int d : order) {
            Standing standing = results.standings().get(d);
            table.row(
                    standing.design(),
                    shown(d, axes().risk()),
                    estimate(d, axes().benefit())
                            .map(e -> Shown.value(axes().benefit(), e))
                            .orElse("-"),
                    standing.status().word(),
                    standing.beatenBy().orElse(""));
        }
        return table;
    }

    private String shown(int design, OutcomeMetric metric) {
        return estimate(design, metric).map(e -> Shown.withInterval(metric, e)).orElse("-");
    }

    private double value(int design, OutcomeMetric metric) {
        return estimate(design, metric).map(Estimate::value).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<Estimate> estimate(int design, OutcomeMetric metric) {
        DesignOutcomes outcomes = results.outcomes().get(design);
        return outcomes.of(metric).flatMap(Outcome::estimate);
    }
}
