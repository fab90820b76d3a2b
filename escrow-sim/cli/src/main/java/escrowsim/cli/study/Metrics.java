package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.DidYouMean;
import escrowsim.summary.OutcomeMetric;
import java.util.Arrays;
import java.util.List;

/** Metrics as people type them. */
public final class Metrics {

    private Metrics() {}

    public static OutcomeMetric named(String word) {
        List<OutcomeMetric> all = Arrays.asList(OutcomeMetric.values());
        List<String> known = all.stream().map(OutcomeMetric::id).toList();
        return all.stream()
                .filter(metric -> metric.id().equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    String meant = DidYouMean.of(word, known)
                            .map(near -> ". Did you mean " + near + "?")
                            .orElse("");
                    return Failure.usage(
                            "E003",
                            "no metric is called \"" + word + "\"" + meant,
                            "escrowsim list metrics shows them all.");
                });
    }
}
