package escrowsim.cli.vary;

import escrowsim.cli.study.StudyResults;
import escrowsim.report.SensitivityTable.Ranked;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import java.util.List;

/**
 * What a sensitivity analysis came to.
 *
 * @param base the designs at the best guesses
 * @param influences ranked within each design and metric
 */
public record SensitivityResults(StudyResults base, List<Ranked> influences) {

    public SensitivityResults {
        influences = List.copyOf(influences);
    }

    List<Ranked> of(String design, OutcomeMetric metric) {
        return influences.stream()
                .filter(ranked ->
                        ranked.design().equals(design) && ranked.influence().metric() == metric)
                .toList();
    }

    /** The outcome at the best guesses, such as {@code 1.99% (1.81 to 2.2)}. */
    String atBestGuesses(String design, OutcomeMetric metric) {
        return base.of(design)
                .of(metric)
                .flatMap(Outcome::estimate)
                .map(estimate -> Shown.withInterval(metric, estimate))
                .orElse("-");
    }
}
