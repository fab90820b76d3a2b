package escrowsim.cli.vary;

import escrowsim.attack.Draws;
import escrowsim.cli.vary.PointWorlds.At;
import escrowsim.random.Streams;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.UncertainInput;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Effect;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.RankCorrelation;
import escrowsim.summary.SobolPoints;
import escrowsim.summary.VarianceShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One design and the inputs that are varied in it.
 *
 * @param step called after each
 */
record VariedInputs(Design design, List<UncertainInput> inputs, PointWorlds worlds, Runnable step) {

    private static final String ROLE = "sensitivity";

    List<Effect> oneAtATime() {
        List<Effect> effects = new ArrayList<>();
        for (UncertainInput input : inputs) {
            Scenario low = at(design, Map.of(input.path(), input.low()));
            Scenario high = at(design, Map.of(input.path(), input.high()));
            boolean isSame = low.plan().equals(high.plan()) && low.benefit().equals(high.benefit());
            List<At> ends = worlds.of(isSame ? List.of(low) : List.of(low, high));
            for (OutcomeMetric metric : worlds.metrics()) {
                effects.add(effect(input, metric, ends));
            }
            step.run();
        }
        return effects;
    }

    private Effect effect(UncertainInput input, OutcomeMetric metric, List<At> ends) {
        At low = ends.get(0);
        At high = ends.get(ends.size() - 1);
        boolean sameWorlds = high.sameAsFirst() && metric.inOneWorld().isPresent();
        boolean isNone = ends.size() == 1 || sameWorlds;
        return isNone
                ? Effect.none(input.path(), metric, low.outcomes(), worlds.trials())
                : Effect.of(
                        input.path(), metric, low.outcomes(), high.outcomes(), high.againstFirst(), worlds.trials());
    }

    /** In each row: the point of A, that of B, and that of A with each input in turn from B. */
    List<VarianceShare> sobol(int points) {
        double[][] along = SobolPoints.of(2 * inputs.size(), points);
        List<SobolRows> sampled = worlds.metrics().stream()
                .map(metric -> new SobolRows(metric, inputs.size(), points))
                .toList();
        for (int j = 0; j < points; j++) {
            List<At> row = worlds.of(row(along[j]));
            for (SobolRows one : sampled) {
                one.put(j, row);
            }
            step.run();
        }
        return sampled.stream()
                .flatMap(one -> one.shares(inputs, bootstrap(), worlds.trials()).stream())
                .toList();
    }

    private Draws bootstrap() {
        return new Streams(design.scenario().run().seed()).role(ROLE, "bootstrap");
    }

    private List<Scenario> row(double[] along) {
        int k = inputs.size();
        List<Scenario> row = new ArrayList<>();
        for (int mixed = -2; mixed < k; mixed++) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (int i = 0; i < k; i++) {
                boolean fromB = mixed == -1 || mixed == i;
                values.put(inputs.get(i).path(), inputs.get(i).at(along[fromB ? k + i : i]));
            }
            row.add(at(design, values));
        }
        return row;
    }

    List<RankCorrelation> rankCorrelations(int points) {
        double[][] sample = SobolPoints.of(inputs.size(), points);
        List<OutcomeMetric> metrics = worlds.metrics();
        double[][] outcomes = new double[metrics.size()][points];
        for (int p = 0; p < points; p++) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (int i = 0; i < inputs.size(); i++) {
                sample[p][i] = inputs.get(i).at(sample[p][i]);
                values.put(inputs.get(i).path(), sample[p][i]);
            }
            At here = worlds.of(List.of(at(design, values))).get(0);
            for (int m = 0; m < metrics.size(); m++) {
                outcomes[m][p] = value(metrics.get(m), here.outcomes());
            }
            step.run();
        }
        List<String> names = inputs.stream().map(UncertainInput::path).toList();
        List<RankCorrelation> correlations = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            correlations.addAll(
                    isKnownConstant(metrics.get(m), outcomes[m])
                            ? RankCorrelation.none(names, metrics.get(m), points, worlds.trials())
                            : RankCorrelation.of(names, metrics.get(m), sample, outcomes[m], worlds.trials()));
        }
        return correlations;
    }

    /** A design at some values of its inputs. */
    static Scenario at(Design design, Map<String, Double> values) {
        Scenario scenario = design.scenario();
        return scenario.doubt().orElseThrow().with(scenario, values);
    }

    /** Known without luck, and the same at every point. */
    static boolean isKnownConstant(OutcomeMetric metric, double[] values) {
        return !PointWorlds.isOfWorlds(metric) && Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Not a number where there is nothing to estimate, such as the year of a leak where none happened. */
    static double value(OutcomeMetric metric, DesignOutcomes outcomes) {
        return outcomes.of(metric)
                .flatMap(Outcome::estimate)
                .map(Estimate::value)
                .orElse(Double.NaN);
    }
}
