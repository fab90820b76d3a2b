package escrowsim.summary;

import escrowsim.trial.PairTally;
import java.util.List;
import java.util.Optional;

/**
 * One outcome of a design against the reference.
 *
 * @param difference missing where one side has nothing to compare
 */
public record Comparison(
        String design, String reference, OutcomeMetric metric, Optional<Difference> difference, long trials) {

    public Verdict verdict() {
        return difference.map(Difference::verdict).orElse(Verdict.NOT_DETECTED);
    }

    /** Whether it is measured in the same worlds, or would be if there were something to compare. */
    public boolean paired() {
        return difference.map(Difference::paired).orElse(metric.inOneWorld().isPresent());
    }

    /** Every outcome that both have, in their order. */
    public static List<Comparison> of(DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        return design.outcomes().stream()
                .filter(outcome -> reference.of(outcome.metric()).isPresent())
                .map(outcome -> new Comparison(
                        design.design(),
                        reference.design(),
                        outcome.metric(),
                        difference(outcome.metric(), design, reference, pairs),
                        outcome.trials()))
                .toList();
    }

    private static Optional<Difference> difference(
            OutcomeMetric metric, DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        Optional<Estimate> first = design.of(metric).flatMap(Outcome::estimate);
        Optional<Estimate> second = reference.of(metric).flatMap(Outcome::estimate);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        double factor = factor(metric, design);
        if (metric.inOneWorld().isPresent() && factor == factor(metric, reference)) {
            return inTheSameWorlds(metric, design, reference, pairs).map(difference -> difference.times(factor));
        }
        return Optional.of(Combined.difference(first.get(), second.get()));
    }

    private static Optional<Difference> inTheSameWorlds(
            OutcomeMetric metric, DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        var differences = pairs.of(metric.inOneWorld().orElseThrow());
        if (differences.worlds() == 0) {
            return Optional.empty();
        }
        if (metric.isProbability()) {
            return Optional.of(Difference.ofProbabilities(differences));
        }
        OutcomeMetric counted = isUserDaysInAnotherUnit(metric) ? OutcomeMetric.EXPOSED_USER_DAYS : metric;
        double most = Math.max(new Scale(design.plan()).most(counted), new Scale(reference.plan()).most(counted));
        return Optional.of(Difference.ofMeans(differences, most));
    }

    private static boolean isUserDaysInAnotherUnit(OutcomeMetric metric) {
        return metric == OutcomeMetric.EXPOSED_MESSAGES || metric == OutcomeMetric.EXPOSED_TRAFFIC_SHARE;
    }

    /** What a world's own outcome is multiplied by; designs of different traffic are compared without pairing. */
    private static double factor(OutcomeMetric metric, DesignOutcomes design) {
        Scale scale = new Scale(design.plan());
        return switch (metric) {
            case EXPOSED_MESSAGES -> scale.messagesPerUserDay();
            case EXPOSED_TRAFFIC_SHARE -> 1 / scale.allUserDays();
            default -> 1;
        };
    }
}
