package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.words.Counts;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code --precision METRIC=HALF} and {@code --max-trials N}, as what they set in a scenario. */
final class PrecisionOption {

    private static final Pattern FORM =
            Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*=\\s*(\\d+\\.?\\d*(?:[eE][+-]?\\d{1,3})?)(%?)\\s*");

    private PrecisionOption() {}

    /** @param mostTrials as typed for {@code --max-trials} */
    static List<String> sets(Optional<String> typed, Optional<String> mostTrials) {
        Optional<Long> most = mostTrials.map(text -> Counts.atLeastOne("--max-trials", text));
        if (typed.isEmpty()) {
            return most.map(trials -> List.of("run.precision.max_trials=" + trials))
                    .orElse(List.of());
        }
        Matcher form = FORM.matcher(typed.get());
        BigDecimal half = form.matches() ? half(form) : BigDecimal.ZERO;
        if (half.signum() <= 0) {
            throw Failure.usage(
                    "E005",
                    "--precision must be METRIC=HALF, was \"" + typed.get() + "\"",
                    "Such as --precision p_any_exposure=0.001, half the width of the 95% interval.");
        }
        List<String> parts =
                new ArrayList<>(List.of("metric: " + metric(form.group(1)).id(), "half_width: " + half));
        most.ifPresent(trials -> parts.add("max_trials: " + trials));
        return List.of("run.precision={" + String.join(", ", parts) + "}");
    }

    private static BigDecimal half(Matcher form) {
        BigDecimal number = new BigDecimal(form.group(2));
        return form.group(3).isEmpty() ? number : number.movePointLeft(2);
    }

    private static OutcomeMetric metric(String word) {
        OutcomeMetric metric = Metrics.named(word);
        if (!Precision.metrics().contains(metric)) {
            String known = String.join(
                    ", ", Precision.metrics().stream().map(OutcomeMetric::id).toList());
            throw Failure.usage(
                    "E005",
                    "--precision needs an outcome that single worlds have, and " + word + " is none",
                    "Those are " + known + ".");
        }
        return metric;
    }
}
