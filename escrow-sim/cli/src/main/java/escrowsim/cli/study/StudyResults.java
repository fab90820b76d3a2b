package escrowsim.cli.study;

import escrowsim.access.FunnelCounts;
import escrowsim.access.Latency;
import escrowsim.custody.Rule;
import escrowsim.engine.AllPairs;
import escrowsim.engine.BlockResult;
import escrowsim.engine.LocalEngine;
import escrowsim.exact.Exact;
import escrowsim.exact.ExactCheck;
import escrowsim.report.FrontierTable;
import escrowsim.report.FrontierTable.Placed;
import escrowsim.report.Table;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.summary.CauseShare;
import escrowsim.summary.Comparison;
import escrowsim.summary.Costs;
import escrowsim.summary.DesignDraws;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Effort;
import escrowsim.summary.Frontier;
import escrowsim.summary.Frontier.Standing;
import escrowsim.summary.Headline;
import escrowsim.summary.LeakSizes;
import escrowsim.summary.TimelinePoint;
import escrowsim.summary.Timelines;
import escrowsim.trial.Metric;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the designs of a study came to, each on its own and against the reference.
 *
 * @param standings of all designs, where risk is held against benefit; else empty
 * @param lawful what lawful access comes to, by design
 * @param costs of all designs, where they are asked for; else empty
 * @param efforts what rare worlds were worth, by design; none for designs in crude worlds
 */
public record StudyResults(
        StudyPlan plan,
        List<DesignOutcomes> outcomes,
        List<Comparison> comparisons,
        Map<String, List<CauseShare>> causes,
        Map<String, Exact> exact,
        List<Standing> standings,
        Map<String, Effort> efforts,
        Map<String, LeakSizes> leaks,
        Map<String, List<TimelinePoint>> timelines,
        Map<String, LawfulSide> lawful,
        List<Costs> costs) {

    public StudyResults inMoney(List<Costs> priced) {
        return new StudyResults(
                plan,
                outcomes,
                comparisons,
                causes,
                exact,
                standings,
                efforts,
                leaks,
                timelines,
                lawful,
                List.copyOf(priced));
    }

    public DesignOutcomes of(String design) {
        return outcomes.stream()
                .filter(outcome -> outcome.design().equals(design))
                .findFirst()
                .orElseThrow(() -> new AssertionError("every design of a plan has outcomes"));
    }

    /** What is known of the designs beside what was simulated of them. */
    public List<ExactCheck> checks() {
        return outcomes.stream()
                .flatMap(design -> checks(design.design()).stream())
                .toList();
    }

    public List<ExactCheck> checks(String design) {
        return exactOf(design).beside(of(design));
    }

    public Exact exactOf(String design) {
        return Objects.requireNonNull(exact.get(design), design);
    }

    public LawfulSide lawfulOf(String design) {
        return Objects.requireNonNull(lawful.get(design), design);
    }

    /** What becomes of the requests of an average year in each design. */
    public Map<String, FunnelCounts> funnels() {
        Map<String, FunnelCounts> counts = new LinkedHashMap<>();
        lawful.forEach((design, side) -> counts.put(design, side.counts()));
        return counts;
    }

    /** How long answers take in each design; designs whose requests are never answered are left out. */
    public Map<String, Latency> latencies() {
        Map<String, Latency> latencies = new LinkedHashMap<>();
        lawful.forEach((design, side) -> side.latency().ifPresent(latency -> latencies.put(design, latency)));
        return latencies;
    }

    /** The designs with their standings, for the table. */
    public Optional<Table> frontier() {
        return plan.frontier().map(axes -> FrontierTable.of(plan.id(), axes, placed()));
    }

    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        for (int d = 0; d < standings.size(); d++) {
            Optional<Rule> rule =
                    plan.designs().get(d).scenario().world().custody().holders();
            OptionalInt fewest = rule.map(Rule::fewest).map(OptionalInt::of).orElse(OptionalInt.empty());
            int custodians = rule.map(r -> r.custodians().size()).orElse(0);
            placed.add(new Placed(outcomes.get(d), standings.get(d), fewest, custodians));
        }
        return placed;
    }

    /** What to say first of each design, in the author's order. */
    public List<Headline> headlines() {
        return outcomes.stream()
                .map(design -> Headline.of(design, plan.reference(), comparisons))
                .toList();
    }

    public static StudyResults of(StudyPlan plan, BlockResult worlds) {
        return of(plan, worlds, Optional.empty(), Optional.empty());
    }

    /** Worlds that luck alone tells apart, where those of a run differ in their inputs too. */
    public static Optional<BlockResult> luck(StudyPlan plan, int threads) {
        return plan.isDrawn()
                ? Optional.of(new LocalEngine(threads)
                        .run(plan.atBestGuesses(), Math.min(plan.trials(), DesignDraws.MOST_OF_LUCK)))
                : Optional.empty();
    }

    /**
     * What the worlds of a study came to.
     *
     * @param pairs of all designs, for the frontier
     * @param luck worlds at the best guesses, for how single worlds spread where inputs are drawn
     */
    public static StudyResults of(
            StudyPlan plan, BlockResult worlds, Optional<AllPairs> pairs, Optional<BlockResult> luck) {
        List<DesignOutcomes> outcomes = new ArrayList<>();
        Map<String, List<CauseShare>> causes = new LinkedHashMap<>();
        Map<String, Exact> exact = new LinkedHashMap<>();
        Map<String, Effort> efforts = new LinkedHashMap<>();
        Map<String, LeakSizes> leaks = new LinkedHashMap<>();
        Map<String, List<TimelinePoint>> timelines = new LinkedHashMap<>();
        Map<String, LawfulSide> lawful = new LinkedHashMap<>();
        for (int d = 0; d < plan.designs().size(); d++) {
            Design design = plan.designs().get(d);
            var trialPlan = design.scenario().plan();
            var tally = worlds.designs().get(d);
            int number = d;
            Optional<Tally> ofLuck =
                    plan.isDrawn() ? luck.map(best -> best.designs().get(number)) : Optional.of(tally);
            LawfulSide side = new LawfulSide(design.scenario(), tally.trials());
            lawful.put(design.id(), side);
            outcomes.add(outcomes(design, tally, side, ofLuck));
            causes.put(design.id(), CauseShare.of(trialPlan, tally));
            exact.put(design.id(), exact(design.scenario()));
            Effort.of(tally).ifPresent(effort -> efforts.put(design.id(), effort));
            ofLuck.ifPresent(same -> leaks.put(design.id(), LeakSizes.of(same)));
            timelines.put(design.id(), timeline(design.scenario(), tally, side, ofLuck));
        }
        List<Standing> standings = pairs.flatMap(all -> plan.frontier().map(axes -> Frontier.of(outcomes, axes, all)))
                .orElse(List.of());
        return new StudyResults(
                plan,
                outcomes,
                comparisons(plan, outcomes, worlds),
                causes,
                exact,
                standings,
                efforts,
                leaks,
                timelines,
                lawful,
                List.of());
    }

    /** Both sides over the years; empty where the worlds were not looked at on their way. */
    private static List<TimelinePoint> timeline(
            Scenario scenario, Tally tally, LawfulSide lawful, Optional<Tally> luck) {
        List<TimelinePoint> points =
                new ArrayList<>(Timelines.of(scenario.plan(), scenario.run().years(), tally, luck));
        if (!points.isEmpty()) {
            points.addAll(lawful.timeline());
        }
        return points;
    }

    /** What is exact at the best guesses is not what worlds of other inputs come to. */
    private static Exact exact(Scenario scenario) {
        return scenario.doubt().isPresent()
                ? new Exact(List.of(), Optional.of("its inputs are drawn"))
                : Exact.of(scenario.plan());
    }

    /** What the worlds of a design came to. */
    public static DesignOutcomes outcomes(Design design, Tally tally) {
        return outcomes(design, tally, new LawfulSide(design.scenario(), tally.trials()), Optional.empty());
    }

    private static DesignOutcomes outcomes(Design design, Tally tally, LawfulSide lawful, Optional<Tally> luck) {
        Scenario scenario = design.scenario();
        // In a run that draws inputs, a design that has none to draw is the same in all draws.
        DesignDraws drawn = tally.byDraw(Metric.P_ANY_EXPOSURE).draws() == 0
                ? DesignDraws.NONE
                : new DesignDraws(
                        IntStream.rangeClosed(1, ParameterDraws.in(tally.trials()))
                                .mapToObj(scenario::plan)
                                .toList(),
                        lawful.usefulPerYearOfDraws(),
                        lawful.errorsOfDraws(),
                        luck);
        return DesignOutcomes.of(design.id(), scenario.plan(), tally, lawful.outcomes(), drawn);
    }

    private static List<Comparison> comparisons(StudyPlan plan, List<DesignOutcomes> outcomes, BlockResult worlds) {
        int reference = plan.referenceIndex();
        List<Comparison> comparisons = new ArrayList<>();
        for (int d = 0; d < outcomes.size(); d++) {
            if (d != reference) {
                comparisons.addAll(Comparison.of(
                        outcomes.get(d),
                        outcomes.get(reference),
                        worlds.againstReference().get(d)));
            }
        }
        return comparisons;
    }
}
