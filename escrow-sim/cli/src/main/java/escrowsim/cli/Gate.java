package escrowsim.cli;

import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.DidYouMean;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run must not come to, such as {@code p_any_exposure>0.01}. The whole 95 % interval decides, not the estimate: where
 * the limit lies inside it, nothing is decided.
 *
 * @param above whether it fails above the limit, or below it
 */
record Gate(String typed, OutcomeMetric metric, boolean above, double limit) {

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*([<>])\\s*([0-9.eE+-]+)(%?)\\s*");

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
            double number = Double.parseDouble(form.group(3));
            double limit = form.group(4).isEmpty() ? number : number / 100;
            return new Gate(typed, metric(form.group(1)), form.group(2).equals(">"), limit);
        } catch (NumberFormatException e) {
            throw malformed(typed);
        }
    }

    private static Failure malformed(String typed) {
        return Failure.usage(
                "E005",
                "--fail-if must be METRIC>NUMBER or METRIC<NUMBER, was \"" + typed + "\"",
                "Such as --fail-if 'p_any_exposure>0.01', with quotes against the shell.");
    }

    /** The metric of this word, as typed on the command line. */
    static OutcomeMetric metric(String word) {
        List<String> known =
                Arrays.stream(OutcomeMetric.values()).map(OutcomeMetric::id).toList();
        return OutcomeMetric.of(word)
                .orElseThrow(() -> Failure.usage(
                        "E003",
                        "no metric is called \"" + word + "\""
                                + DidYouMean.of(word, known)
                                        .map(near -> ". Did you mean " + near + "?")
                                        .orElse(""),
                        "escrowsim list metrics shows them all."));
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

    /** One line for the terminal. */
    String text(DesignOutcomes design) {
        String interval = design.of(metric)
                .flatMap(Outcome::estimate)
                .map(e -> "   (95% interval " + Shown.interval(metric, e.low(), e.high()) + ")")
                .orElse("   (nothing to estimate)");
        return "  gate " + of(design).word() + ": fail if " + typed.strip() + interval;
    }
}
