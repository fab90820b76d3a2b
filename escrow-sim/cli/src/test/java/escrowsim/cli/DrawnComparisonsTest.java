package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.cli.study.LawfulSide;
import escrowsim.cli.study.Money;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.CostTable;
import escrowsim.report.Table;
import escrowsim.report.Tables;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.summary.CauseShare;
import escrowsim.summary.Comparison;
import escrowsim.summary.Costs;
import escrowsim.summary.Difference;
import escrowsim.summary.Estimate;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.Losses;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.TimelineMetric;
import escrowsim.summary.TimelinePoint;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialKernel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where inputs are drawn, every table says what doubt about them does, and designs that meet the same draws are compared in them. */
class DrawnComparisonsTest {

    private static final int DRAWS = ParameterBand.LEAST_DRAWS;
    private static final long TRIALS = (long) DRAWS * ParameterDraws.WORLDS;

    /** How many users there are and how much they write is as uncertain as the rates of both attacks, and the requests. */
    private static final String TEXT = """
            format: escrowsim/scenario/1
            about: {id: drawn}
            horizon_years: 2
            population:
              users: 1000
              growth_per_year: {best_guess: 10%, range90: [0%, 60%], shape: triangular}
            traffic:
              adversary_records_traffic: true
              messages_per_user_per_day: {best_guess: 10, range90: [1, 100], shape: lognormal}
            custody: {model: threshold-shares, rule: {at_least: NEEDED, of: [a, b]}, key_lifetime_days: 90}
            custodians: {a: {staff_with_access: 1}, b: {staff_with_access: 1}}
            attacks:
              insider:
                model: rogue-insider
                per_staff_year: {best_guess: 0.3, range90: [0.1, 0.9]}
                dwell: {fixed_days: 30}
              breach:
                {model: external-breach, per_custodian_year: {best_guess: 0.5, range90: [0.1, 2]}, dwell: {fixed_days: 30}}
            benefit: {requests_per_year: {best_guess: 400, range90: [100, 1600]}, useful_share: 20%, wrong_target_share: 1%}
            run: {seed: 5, uncertainty: outcomes-and-parameters}
            """;

    private final Scenario either = scenario("1");
    private final Scenario both = scenario("2");
    private final Losses losses = Money.losses(plan(), Observer.NONE);
    private final StudyResults results = results();

    @Test
    void whatTwoDesignsDifferByIsTheDifferenceOfWhatTheyComeTo() {
        for (Comparison comparison : comparisons("both")) {
            if (comparison.metric() != OutcomeMetric.FIRST_EXPOSURE_YEAR) {
                double expected = value("both", comparison.metric()) - value("either", comparison.metric());
                assertThat(comparison.difference().orElseThrow().value())
                        .as(comparison.metric().id())
                        .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
            }
        }
    }

    /** What the draws do to both alike is no doubt about which has more. */
    @Test
    void theSameDesignTwiceDiffersByNothing() {
        for (Comparison comparison : comparisons("again")) {
            Difference difference = comparison.difference().orElseThrow();
            assertThat(difference.value()).as(comparison.metric().id()).isZero();
            comparison
                    .band()
                    .ifPresent(band -> assertThat(band.high() - band.low())
                            .as(comparison.metric().id())
                            .isZero());
        }
        Difference useful = comparison("again", OutcomeMetric.LAWFUL_ACCESSES_USEFUL);
        assertThat(useful.high() - useful.low()).isZero();
        assertThat(useful.method()).isEqualTo(IntervalMethod.EXACT);
    }

    @Test
    void lawfulAccessIsComparedDrawByDraw() {
        double[] differences = IntStream.rangeClosed(1, DRAWS)
                .mapToDouble(draw -> useful(both, draw) - useful(either, draw))
                .toArray();
        double mean = IntStream.range(0, DRAWS).mapToDouble(i -> differences[i]).sum() / DRAWS;
        double squares = IntStream.range(0, DRAWS)
                .mapToDouble(i -> (differences[i] - mean) * (differences[i] - mean))
                .sum();
        // Student's t with 39 degrees of freedom.
        double reach = 2.022690920036762 * Math.sqrt(squares / (DRAWS - 1) / DRAWS);

        Difference useful = comparison("both", OutcomeMetric.LAWFUL_ACCESSES_USEFUL);
        ParameterBand band = band("both", OutcomeMetric.LAWFUL_ACCESSES_USEFUL);
        assertThat(useful.paired()).isTrue();
        assertThat(useful.value()).isCloseTo(mean, withinPercentage(1e-9));
        assertThat(useful.high() - useful.value()).isCloseTo(reach, withinPercentage(1e-7));
        assertThat(useful.value() - useful.low()).isCloseTo(reach, withinPercentage(1e-7));
        assertThat(band.low())
                .isEqualTo(IntStream.range(0, DRAWS)
                        .mapToDouble(i -> differences[i])
                        .min()
                        .orElseThrow());
    }

    /** Worlds of one draw are alike: the error of a share of exposures is that of a ratio of sums over 40 clusters. */
    @Test
    void theErrorOfACauseIsThatOfTheDraws() {
        List<List<CauseShare>> alone = IntStream.rangeClosed(1, DRAWS)
                .mapToObj(draw -> CauseShare.of(either.draw(draw).plan(), tally(either, draw)))
                .toList();
        CauseShare breach = results.causes().getOrDefault("either", List.of()).stream()
                .filter(cause -> cause.cause().equals("external-breach"))
                .findFirst()
                .orElseThrow();
        ToDoubleFunction<List<CauseShare>> exposures =
                draw -> draw.isEmpty() ? 0 : draw.get(0).share().trials();
        ToDoubleFunction<List<CauseShare>> breaches = draw -> draw.stream()
                .filter(cause -> cause.cause().equals("external-breach"))
                .mapToDouble(cause -> cause.share().events())
                .sum();
        double all = alone.stream().mapToDouble(exposures).sum();
        double share = alone.stream().mapToDouble(breaches).sum() / all;
        double squares = alone.stream()
                .mapToDouble(draw -> breaches.applyAsDouble(draw) - share * exposures.applyAsDouble(draw))
                .map(residual -> residual * residual)
                .sum();

        assertThat(breach.share().value()).isCloseTo(share, withinPercentage(1e-9));
        assertThat(breach.share().method()).isEqualTo(IntervalMethod.CLUSTERED);
        assertThat(breach.share().standardError())
                .isCloseTo(Math.sqrt(squares * DRAWS / (DRAWS - 1.0)) / all, withinPercentage(0.1));
        ParameterBand band = breach.band().orElseThrow();
        assertThat(share).isBetween(band.low(), band.high());
        assertThat(band.high() - band.low()).isGreaterThan(0.3);
    }

    @Test
    void whatItCameToByTheHorizonHasTheBandOfTheOutcome() {
        TimelinePoint last = results.timelines().getOrDefault("both", List.of()).stream()
                .filter(point -> point.metric() == TimelineMetric.P_EXPOSED_BY && point.year() == 2)
                .findFirst()
                .orElseThrow();

        assertThat(last.band())
                .isEqualTo(outcome("both", OutcomeMetric.P_ANY_EXPOSURE).band());
        assertThat(last.band()).isPresent();
    }

    @Test
    void moneyHasABandToo() {
        Costs costs = results.costs().get(1);
        for (Costs.Item item : Costs.Item.values()) {
            ParameterBand band = costs.band(item).orElseThrow();
            assertThat(costs.of(item).map(Estimate::value).orElseThrow())
                    .as(item.id())
                    .isBetween(band.low(), band.high());
        }
        ParameterBand exposure = costs.band(Costs.Item.EXPOSURE).orElseThrow();
        ParameterBand accesses = costs.band(Costs.Item.ACCESSES).orElseThrow();
        ParameterBand total = costs.band(Costs.Item.TOTAL).orElseThrow();
        double custody = costs.of(Costs.Item.CUSTODY).map(Estimate::value).orElseThrow();
        assertThat(total.high()).isLessThan(exposure.high() + accesses.high() + custody);
        assertThat(total.low()).isGreaterThan(exposure.low() + accesses.low() + custody);
    }

    @Test
    void everyTableOfEstimatesHasTheTwoColumnsWhereInputsAreDrawn() {
        for (boolean drawn : new boolean[] {true, false}) {
            assertThat(tables(drawn))
                    .allSatisfy(table -> assertThat(header(table).contains(",param_low95,param_high95"))
                            .as(table.schema().name())
                            .isEqualTo(drawn));
        }
    }

    private Stream<Table> tables(boolean drawn) {
        return Stream.of(
                Tables.summary("study", results.outcomes(), drawn),
                Tables.comparison("study", results.comparisons(), drawn),
                Tables.causes("study", results.causes(), TRIALS, drawn),
                Tables.timeline("study", results.timelines(), drawn),
                CostTable.of("study", results.costs(), TRIALS, drawn));
    }

    private static String header(Table table) {
        return new String(table.csv(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private List<Comparison> comparisons(String design) {
        return results.comparisons().stream()
                .filter(comparison -> comparison.design().equals(design))
                .filter(comparison -> comparison.difference().isPresent())
                .toList();
    }

    private Comparison find(String design, OutcomeMetric metric) {
        return comparisons(design).stream()
                .filter(comparison -> comparison.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private Difference comparison(String design, OutcomeMetric metric) {
        return find(design, metric).difference().orElseThrow();
    }

    private ParameterBand band(String design, OutcomeMetric metric) {
        return find(design, metric).band().orElseThrow();
    }

    private Outcome outcome(String design, OutcomeMetric metric) {
        return results.of(design).of(metric).orElseThrow();
    }

    private double value(String design, OutcomeMetric metric) {
        return outcome(design, metric).estimate().map(Estimate::value).orElseThrow();
    }

    private static double useful(Scenario scenario, int draw) {
        return new LawfulSide(scenario.draw(draw), 1).counts().useful();
    }

    private static Tally tally(Scenario scenario, int draw) {
        Tally tally = new Tally();
        TrialKernel kernel = new TrialKernel(scenario.draw(draw).plan());
        for (long world = 0; world < ParameterDraws.WORLDS; world++) {
            tally.add(kernel.run((draw - 1L) * ParameterDraws.WORLDS + world));
        }
        return tally;
    }

    private static Scenario scenario(String needed) {
        byte[] text = TEXT.replace("NEEDED", needed).getBytes(StandardCharsets.UTF_8);
        return ScenarioFile.read("drawn.yaml", text).inTrials(TRIALS);
    }

    private StudyPlan plan() {
        return StudyPlan.of(
                either.about(),
                List.of(
                        new Design("either", "", either),
                        new Design("both", "", both),
                        new Design("again", "", either)));
    }

    private StudyResults results() {
        StudyPlan plan = plan();
        Designs designs = plan.forEngine().lookingAt(plan.grids());
        StudyResults some = StudyResults.of(plan, new LocalEngine(2).run(designs, plan.trials(), losses));
        return some.inMoney(Money.of(some, losses));
    }
}
