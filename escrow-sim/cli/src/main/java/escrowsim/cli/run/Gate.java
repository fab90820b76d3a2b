package escrowsim.cli.run;

import escrowsim.cli.study.Metrics;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.TextTable;
import escrowsim.scenario.Design;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run must not come to, such as {@code p_any_exposure>0.01}. The whole 95 % interval decides, not the estimate: where
 * the limit lies inside it, nothing is decided.
 *
 * @param design the design that it is about, as {@code three-of-five.p_any_exposure>0.01}; empty for all that have escrow
 * @param above whether it fails above the limit, or below it
 */
record Gate(String typed, Optional<String> design, OutcomeMetric metric, boolean above, double limit) {

    private static final Pattern FORM =
            Pattern.compile("\\s*(?:([^.<>\\s]+)[.])?([A-Za-z0-9_]+)\\s*([<>])\\s*([0-9.eE+-]+)(%?)\\s*");

    /** What became of a gate. */
    enum State {
        PASSED,
        FAILED,
        UNDECIDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Gate parse(String typed) {
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            throw malformed(typed);
        }
        try {
            double number = Double.parseDouble(form.group(4));
            double limit = form.group(5).isEmpty() ? number : number / 100;
            return new Gate(
                    typed,
                    Optional.ofNullable(form.group(1)),
                    Metrics.named(form.group(2)),
                    form.group(3).equals(">"),
                    limit);
        } catch (NumberFormatException e) {
            throw malformed(typed);
        }
    }

    static Failure malformed(String typed) {
        return Failure.usage(
                "E005",
                "--fail-if must be METRIC>NUMBER or METRIC<NUMBER, was \"" + typed + "\"",
                "Such as --fail-if 'p_any_exposure>0.01', with quotes against the shell.");
    }

    /** Refuses a design that is not there, before anything runs. */
    void requireDesign(StudyPlan plan) {
        List<String> ids = plan.designs().stream().map(Design::id).toList();
        design.filter(id -> !ids.contains(id)).ifPresent(id -> {
            throw StudyPlan.noSuchDesign(id, ids);
        });
    }

    /** The designs of a run that it is about. */
    List<DesignOutcomes> concerned(StudyResults results) {
        return results.plan().designs().stream()
                .filter(d -> design.map(d.id()::equals).orElse(d.scenario().hasEscrow()))
                .map(d -> results.of(d.id()))
                .toList();
    }

    /** It fails where any of them fails, and passes where all do. */
    State of(List<DesignOutcomes> designs) {
        List<State> states = designs.stream().map(this::of).distinct().toList();
        if (states.contains(State.FAILED)) {
            return State.FAILED;
        }
        return states.equals(List.of(State.PASSED)) ? State.PASSED : State.UNDECIDED;
    }

    /** A design without this outcome decides nothing. */
    State of(DesignOutcomes design) {
        Optional<Estimate> estimate = design.of(metric).flatMap(Outcome::estimate);
        if (estimate.isEmpty()) {
            return State.UNDECIDED;
        }
        double low = estimate.get().low();
        double high = estimate.get().high();
        if (above ? low > limit : high < limit) {
            return State.FAILED;
        }
        return (above ? high <= limit : low >= limit) ? State.PASSED : State.UNDECIDED;
    }

    /** For several designs: the answer, and what it rests on. */
    List<String> lines(List<DesignOutcomes> designs) {
        TextTable table = TextTable.ofText(3).indent(4);
        designs.forEach(d -> table.row(d.design(), of(d).word(), interval(d)));
        List<String> lines = new ArrayList<>(List.of("  gate " + of(designs).word() + ": fail if " + typed.strip()));
        lines.addAll(table.lines());
        return lines;
    }

    /** One line for the terminal. */
    String text(DesignOutcomes design) {
        return "  gate " + of(design).word() + ": fail if " + typed.strip() + "   (" + interval(design) + ")";
    }

    private String interval(DesignOutcomes design) {
        return design.of(metric)
                .flatMap(Outcome::estimate)
                .map(e -> "95% interval " + Shown.interval(metric, e.low(), e.high()))
                .orElse("nothing to estimate");
    }
}
