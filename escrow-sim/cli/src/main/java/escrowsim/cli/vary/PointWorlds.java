package escrowsim.cli.vary;

import escrowsim.cli.study.LawfulSide;
import escrowsim.cli.study.StudyResults;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.exact.Exact;
import escrowsim.exact.ExactValue;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.AskedOfCustodians;
import escrowsim.trial.PairTally;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A design at several values of its inputs. All points of an analysis meet the same worlds, so that what differs between two of
 * them is the inputs' doing. What has a closed form is not simulated, and neither is the same plan twice.
 *
 * @param metrics what is looked at
 * @param closedForms those of them that have a closed form at the best guesses
 * @param atBestGuesses the worlds at the best guesses, where any are needed: those of every input that has no part in them
 */
record PointWorlds(
        Design design,
        List<OutcomeMetric> metrics,
        Set<OutcomeMetric> closedForms,
        Optional<BlockResult> atBestGuesses,
        int threads) {

    /**
     * One point.
     *
     * @param againstFirst minus the first point, world by world
     * @param sameAsFirst whether its worlds are those of the first point
     */
    record At(DesignOutcomes outcomes, PairTally againstFirst, boolean sameAsFirst) {}

    /** @param base at the best guesses */
    static PointWorlds of(Design base, List<OutcomeMetric> metrics, int threads) {
        Set<OutcomeMetric> closed = metrics.stream()
                .filter(PointWorlds::isOfWorlds)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutcomeMetric.class)));
        if (!closed.isEmpty()) {
            closed.retainAll(known(Exact.of(base.scenario().plan())));
        }
        boolean anyWorlds = metrics.stream().anyMatch(metric -> isOfWorlds(metric) && !closed.contains(metric));
        List<TrialPlan> plan = List.of(AskedOfCustodians.alone(base.scenario().plan()));
        long trials = base.scenario().run().trials();
        return new PointWorlds(
                base,
                metrics,
                closed,
                anyWorlds ? Optional.of(new LocalEngine(threads).run(new Designs(plan, 0), trials)) : Optional.empty(),
                threads);
    }

    /** Lawful access has closed forms throughout, but for the misuses and forgeries among wrongful ones. */
    static boolean isOfWorlds(OutcomeMetric metric) {
        return metric != OutcomeMetric.LAWFUL_ACCESSES_USEFUL && metric != OutcomeMetric.LAWFUL_ACCESS_HOURS;
    }

    private static Set<OutcomeMetric> known(Exact exact) {
        return exact.values().stream()
                .map(ExactValue::metric)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutcomeMetric.class)));
    }

    long trials() {
        return design.scenario().run().trials();
    }

    /** All points, in their order. */
    List<At> of(List<Scenario> scenarios) {
        List<TrialPlan> plans = scenarios.stream()
                .map(Scenario::plan)
                .map(AskedOfCustodians::alone)
                .toList();
        List<TrialPlan> distinct = plans.stream().distinct().toList();
        List<Exact> exact = closedForms.isEmpty()
                ? List.of()
                : distinct.stream().map(Exact::of).toList();
        Set<OutcomeMetric> throughout = EnumSet.noneOf(OutcomeMetric.class);
        throughout.addAll(closedForms);
        exact.forEach(one -> throughout.retainAll(known(one)));
        boolean anyWorlds = metrics.stream().anyMatch(metric -> isOfWorlds(metric) && !throughout.contains(metric));
        Optional<BlockResult> worlds = anyWorlds ? Optional.of(worlds(distinct)) : Optional.empty();
        List<At> points = new ArrayList<>();
        for (int p = 0; p < scenarios.size(); p++) {
            int place = distinct.indexOf(plans.get(p));
            DesignOutcomes outcomes = outcomes(scenarios.get(p), worlds, place);
            points.add(new At(
                    exact.isEmpty() ? outcomes : known(outcomes, exact.get(place), throughout),
                    worlds.map(result -> result.againstReference().get(place)).orElseGet(PairTally::new),
                    place == 0));
        }
        return points;
    }

    private BlockResult worlds(List<TrialPlan> plans) {
        boolean isBase = plans.size() == 1
                && plans.get(0).equals(AskedOfCustodians.alone(design.scenario().plan()));
        return atBestGuesses
                .filter(worlds -> isBase)
                .orElseGet(() -> new LocalEngine(threads).run(new Designs(plans, 0), trials()));
    }

    private DesignOutcomes outcomes(Scenario scenario, Optional<BlockResult> worlds, int place) {
        Design here = new Design(design.id(), design.title(), scenario);
        return worlds.map(result -> StudyResults.outcomes(here, result.designs().get(place)))
                .orElseGet(() -> new DesignOutcomes(
                        design.id(), scenario.plan(), new LawfulSide(scenario, trials()).outcomes()));
    }

    private DesignOutcomes known(DesignOutcomes simulated, Exact exact, Set<OutcomeMetric> throughout) {
        List<Outcome> outcomes = new ArrayList<>(simulated.outcomes().stream()
                .filter(outcome -> !throughout.contains(outcome.metric()))
                .toList());
        exact.values().stream()
                .filter(value -> throughout.contains(value.metric()))
                .forEach(value -> outcomes.add(Outcome.of(value.metric(), Estimate.exact(value.value(), trials()))));
        return new DesignOutcomes(simulated.design(), simulated.plan(), outcomes);
    }
}
