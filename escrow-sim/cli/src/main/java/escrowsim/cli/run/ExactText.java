package escrowsim.cli.run;

import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.Wrap;
import escrowsim.exact.Exact;
import escrowsim.exact.ExactCheck;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exact values beside their simulation, on the terminal. */
final class ExactText {

    private static final int LONGEST_NAME = 18;

    private ExactText() {}

    /** Of one design: every outcome that has an exact value, and why others have none. */
    static List<String> of(Exact exact, List<ExactCheck> checks) {
        TextTable table = TextTable.ofText(3).indent(2);
        checks.forEach(check -> table.row(
                check.exact().metric().id(), "formula " + formula(check) + ",", "simulated " + simulated(check)));
        List<String> lines = new ArrayList<>(table.lines());
        exact.missing().ifPresent(why -> lines.addAll(Wrap.lines("Not all by formula: " + why + ".", 2)));
        return lines;
    }

    /** Of several designs: for each the chance of a leak, or else the expected exposure. */
    static List<String> of(StudyResults results) {
        TextTable table = TextTable.ofText(4).indent(2).row("design", "known exactly", "formula", "simulated");
        List<ExactCheck> known = results.outcomes().stream()
                .flatMap(design -> first(results.checks(design.design())).stream())
                .toList();
        known.forEach(check -> table.row(cut(check.design()), outcome(check), formula(check), simulated(check)));
        return known.isEmpty() ? List.of() : table.lines();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 2) + "..";
    }

    private static String outcome(ExactCheck check) {
        return check.exact().metric() == OutcomeMetric.P_ANY_EXPOSURE ? "leak chance" : "user-days";
    }

    private static Optional<ExactCheck> first(List<ExactCheck> checks) {
        return checks.stream()
                .filter(check -> check.exact().metric() == OutcomeMetric.P_ANY_EXPOSURE)
                .findFirst()
                .or(() -> checks.stream()
                        .filter(check -> check.exact().metric() == OutcomeMetric.EXPOSED_USER_DAYS)
                        .findFirst());
    }

    private static String formula(ExactCheck check) {
        return Shown.known(check.exact().metric(), check.exact().value());
    }

    private static String simulated(ExactCheck check) {
        return Shown.withInterval(check.exact().metric(), check.estimate()) + (check.inside() ? "" : ", outside");
    }
}
