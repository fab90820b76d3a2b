package escrowsim.summary;

import escrowsim.trial.Differences;
import escrowsim.trial.Metric;
import escrowsim.trial.PairTally;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What two designs differ by where inputs are drawn. Both meet the same draws, so that what a draw does to both alike cancels;
 * and each draw's worlds are counted in its own units, as in the outcomes themselves.
 */
final class DrawByDraw {

    private final DesignOutcomes design;
    private final DesignOutcomes reference;
    private final PairTally pairs;

    DrawByDraw(DesignOutcomes design, DesignOutcomes reference, PairTally pairs) {
        this.design = design;
        this.reference = reference;
        this.pairs = pairs;
    }

    /** Whether the inputs of both were drawn. */
    static boolean applies(DesignOutcomes design, DesignOutcomes reference) {
        return !design.draws().isNone() && !reference.draws().isNone();
    }

    /** The difference of an outcome that single worlds do not know, or not in its unit; empty for all others. */
    Optional<Difference> difference(OutcomeMetric metric) {
        return switch (metric) {
            case LAWFUL_ACCESSES_USEFUL -> Optional.of(Difference.ofDraws(useful(), worlds()));
            case WRONGFUL_ACCESSES -> Optional.of(wrongful());
            case EXPOSED_MESSAGES, EXPOSED_TRAFFIC_SHARE -> factors(metric).map(factors -> inUnit(metric, factors));
            default -> Optional.empty();
        };
    }

    /** Where the difference is expected to be for 95 of 100 draws; empty where that is not known. */
    Optional<ParameterBand> band(OutcomeMetric metric) {
        return switch (metric) {
            case LAWFUL_ACCESSES_USEFUL -> ParameterBand.ofExact(useful());
            case WRONGFUL_ACCESSES ->
                ParameterBand.ofDifference(
                        pairs.of(Metric.GRANTED_REQUESTS).byDraw().plus(errors()));
            case EXPOSED_MESSAGES, EXPOSED_TRAFFIC_SHARE ->
                factors(metric)
                        .flatMap(factors ->
                                ParameterBand.ofDifference(userDays().byDraw().times(factors)));
            default ->
                metric.inOneWorld()
                        .flatMap(amount ->
                                ParameterBand.ofDifference(pairs.of(amount).byDraw()));
        };
    }

    private long worlds() {
        return pairs.of(Metric.P_ANY_EXPOSURE).worlds();
    }

    private Differences userDays() {
        return pairs.of(Metric.CUSTODY_USER_DAYS);
    }

    private double[] useful() {
        return minus(design.draws().usefulPerYear(), reference.draws().usefulPerYear());
    }

    private double[] errors() {
        return minus(design.draws().errors(), reference.draws().errors());
    }

    private static double[] minus(List<Double> some, List<Double> others) {
        return IntStream.range(0, Math.min(some.size(), others.size()))
                .mapToDouble(i -> some.get(i) - others.get(i))
                .toArray();
    }

    /** Misuses and forgeries of the simulated worlds, and errors of lawful access, whose mean each draw knows. */
    private Difference wrongful() {
        Difference known = Difference.ofDraws(errors(), worlds());
        Differences granted = pairs.of(Metric.GRANTED_REQUESTS);
        boolean somebodyAsks = new Scale(design.plan()).asksForUsers() || new Scale(reference.plan()).asksForUsers();
        if (!somebodyAsks) {
            return known;
        }
        Difference simulated = Difference.ofMeans(granted, Double.POSITIVE_INFINITY);
        return granted.higher() + granted.lower() < Means.MANY
                ? simulated.plus(known)
                : simulated.ofClusters(
                        simulated.value() + known.value(),
                        Anova.of(granted.byDraw().plus(errors())));
    }

    /** What user-days are multiplied by in each draw; empty where the two designs have different traffic. */
    private Optional<double[]> factors(OutcomeMetric metric) {
        double[] factors = factors(metric, design);
        return Arrays.equals(factors, factors(metric, reference)) ? Optional.of(factors) : Optional.empty();
    }

    private static double[] factors(OutcomeMetric metric, DesignOutcomes of) {
        return of.draws().plans().stream()
                .mapToDouble(plan -> DesignOutcomes.factor(metric, plan))
                .toArray();
    }

    private Difference inUnit(OutcomeMetric metric, double[] factors) {
        Scale scale = new Scale(design.plan());
        double most = Math.max(scale.allUserDays(), new Scale(reference.plan()).allUserDays());
        Difference inUserDays = Difference.ofMeans(userDays(), most);
        return userDays().higher() + userDays().lower() == 0
                ? inUserDays.times(DesignOutcomes.factor(metric, design.plan()))
                : inUserDays.inUnit(
                        Anova.of(userDays().byDraw()),
                        Anova.of(userDays().byDraw().times(factors)));
    }
}
