package escrowsim.summary;

import escrowsim.trial.Metric;
import escrowsim.trial.PairTally;
import java.util.List;
import java.util.Optional;

/**
 * One outcome of a design against the reference.
 *
 * @param difference missing where one side has nothing to compare
 * @param band doubt about inputs, which both designs share; missing where that is not simulated
 */
public record Comparison(
        String design,
        String reference,
        OutcomeMetric metric,
        Optional<Difference> difference,
        Optional<ParameterBand> band,
        long trials) {

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
                        band(outcome.metric(), design, reference, pairs),
                        outcome.trials()))
                .toList();
    }

    private static Optional<ParameterBand> band(
            OutcomeMetric metric, DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        return DrawByDraw.applies(design, reference)
                ? new DrawByDraw(design, reference, pairs).band(metric)
                : Optional.empty();
    }

    static Optional<Difference> difference(
            OutcomeMetric metric, DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        Optional<Estimate> first = design.of(metric).flatMap(Outcome::estimate);
        Optional<Estimate> second = reference.of(metric).flatMap(Outcome::estimate);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (DrawByDraw.applies(design, reference)) {
            Optional<Difference> drawn = new DrawByDraw(design, reference, pairs).difference(metric);
            if (drawn.isPresent()) {
                return drawn;
            }
        }
        if (metric == OutcomeMetric.WRONGFUL_ACCESSES) {
            return Optional.of(ofWrongful(design, reference, first.get(), second.get(), pairs));
        }
        return countsWorldByWorld(metric, design, first.get(), reference, second.get())
                ? inTheSameWorlds(metric, design, reference, pairs)
                        .map(difference -> difference.times(factor(metric, design)))
                : Optional.of(Combined.difference(first.get(), second.get()));
    }

    /** The Monte Carlo standard error of the difference of two estimates, both of which there are. */
    public static double error(OutcomeMetric metric, DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        Estimate first = design.of(metric).flatMap(Outcome::estimate).orElseThrow();
        Estimate second = reference.of(metric).flatMap(Outcome::estimate).orElseThrow();
        boolean isKnown = first.method() == IntervalMethod.EXACT && second.method() == IntervalMethod.EXACT;
        if (!isKnown && countsWorldByWorld(metric, design, first, reference, second)) {
            return factor(metric, design)
                    * pairs.of(metric.inOneWorld().orElseThrow()).standardError();
        }
        return Math.sqrt(
                first.standardError() * first.standardError() + second.standardError() * second.standardError());
    }

    /** Whether the difference is the mean of those of single worlds: both met the same, and count in the same unit. */
    private static boolean countsWorldByWorld(
            OutcomeMetric metric, DesignOutcomes design, Estimate first, DesignOutcomes reference, Estimate second) {
        return !ofRareWorlds(first)
                && !ofRareWorlds(second)
                && metric.inOneWorld().isPresent()
                && factor(metric, design) == factor(metric, reference);
    }

    /** Requests granted differ world by world; what lawful access gets wrong is known on both sides, or estimated apart. */
    private static Difference ofWrongful(
            DesignOutcomes design, DesignOutcomes reference, Estimate first, Estimate second, PairTally pairs) {
        var granted = pairs.of(Metric.GRANTED_REQUESTS);
        boolean nobodyAsks = !new Scale(design.plan()).asksForUsers() && !new Scale(reference.plan()).asksForUsers();
        boolean estimatedApart =
                first.method() == IntervalMethod.SQUARE_AND_ADD || second.method() == IntervalMethod.SQUARE_AND_ADD;
        if (nobodyAsks || estimatedApart || granted.worlds() == 0) {
            return Combined.difference(first, second);
        }
        double known = first.value() - second.value() - granted.mean();
        return Difference.ofMeans(granted, Double.POSITIVE_INFINITY).plus(known);
    }

    /** Rare worlds are each design's own. */
    private static boolean ofRareWorlds(Estimate estimate) {
        return estimate.method() == IntervalMethod.WEIGHTED;
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
        double most = Math.max(mostInOneWorld(metric, design), mostInOneWorld(metric, reference));
        return Optional.of(Difference.ofMeans(differences, most));
    }

    private static double mostInOneWorld(OutcomeMetric metric, DesignOutcomes design) {
        Scale scale = new Scale(design.plan());
        boolean inAnotherUnit =
                metric == OutcomeMetric.EXPOSED_MESSAGES || metric == OutcomeMetric.EXPOSED_TRAFFIC_SHARE;
        return inAnotherUnit ? scale.allUserDays() : scale.most(metric);
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
