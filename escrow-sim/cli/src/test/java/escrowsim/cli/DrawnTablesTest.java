package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.cli.study.StudyResults;
import escrowsim.report.CostTable;
import escrowsim.report.Table;
import escrowsim.report.Tables;
import escrowsim.scenario.Scenario;
import escrowsim.summary.CauseShare;
import escrowsim.summary.Costs;
import escrowsim.summary.Estimate;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Spread;
import escrowsim.summary.TimelineMetric;
import escrowsim.summary.TimelinePoint;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialKernel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where inputs are drawn, every table of estimates says what doubt about them does, apart from the Monte Carlo error. */
class DrawnTablesTest {

    private final Scenario either = DrawnDesigns.scenario("1");
    private final Scenario both = DrawnDesigns.scenario("2");
    private final StudyResults results =
            DrawnDesigns.run(DrawnDesigns.design("either", either), DrawnDesigns.design("both", both));

    /** Worlds of one draw are alike: the error of a share of exposures is that of a ratio of sums over 40 clusters. */
    @Test
    void theErrorOfACauseIsThatOfTheDraws() {
        List<List<CauseShare>> alone = IntStream.rangeClosed(1, DrawnDesigns.DRAWS)
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
                .isCloseTo(
                        Math.sqrt(squares * DrawnDesigns.DRAWS / (DrawnDesigns.DRAWS - 1.0)) / all,
                        withinPercentage(0.1));
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
                .isEqualTo(DrawnDesigns.outcome(results, "both", OutcomeMetric.P_ANY_EXPOSURE)
                        .band());
        assertThat(last.band()).isPresent();
    }

    /** Quantiles of worlds that differ in their inputs would hold the doubt, too. */
    @Test
    void howSingleWorldsSpreadIsThatOfTheBestGuesses() {
        Scenario fixed = DrawnDesigns.read(
                DrawnDesigns.TEXT.replace("NEEDED", "2").replace(", uncertainty: outcomes-and-parameters", ""));
        StudyResults alone = DrawnDesigns.run(DrawnDesigns.design("both", fixed));

        for (OutcomeMetric metric : OutcomeMetric.values()) {
            if (metric.inOneWorld().isPresent() && !metric.isProbability()) {
                assertThat(DrawnDesigns.outcome(results, "both", metric).spread())
                        .as(metric.id())
                        .isPresent()
                        .isEqualTo(DrawnDesigns.outcome(alone, "both", metric).spread());
            }
        }
        assertThat(results.leaks().get("both")).isEqualTo(alone.leaks().get("both"));
        assertThat(spreads(results)).isEqualTo(spreads(alone)).isNotEmpty();
    }

    private static List<Spread> spreads(StudyResults some) {
        return some.timelines().getOrDefault("both", List.of()).stream()
                .filter(point -> point.metric() == TimelineMetric.EXPOSED_USER_DAYS_CUMULATIVE)
                .flatMap(point -> point.spread().stream())
                .toList();
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

    /** Everybody's traffic is exposed in every world, so the messages are as uncertain as what people write and nothing else. */
    @Test
    void anOutcomeInAUnitThatIsDrawnIsAsUncertainAsThat() {
        String certain = DrawnDesigns.TEXT
                .replace("NEEDED", "1")
                .replace("{best_guess: 10%, range90: [0%, 60%], shape: triangular}", "0%")
                .replace("key_lifetime_days: 90", "key_lifetime_days: horizon")
                .replaceAll("per_staff_year: \\{.*\\}", "per_staff_year: 60");
        Scenario scenario = DrawnDesigns.read(certain);
        Estimate messages = DrawnDesigns.estimate(
                DrawnDesigns.run(DrawnDesigns.design("certain", scenario)), "certain", OutcomeMetric.EXPOSED_MESSAGES);

        double[] written = IntStream.rangeClosed(1, DrawnDesigns.DRAWS)
                .mapToDouble(draw ->
                        1000 * 2 * 365.25 * scenario.draw(draw).plan().service().messagesPerUserPerDay())
                .toArray();
        double mean = Arrays.stream(written).average().orElseThrow();
        double squares =
                Arrays.stream(written).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(messages.value()).isCloseTo(mean, withinPercentage(1e-6));
        assertThat(messages.standardError())
                .isCloseTo(Math.sqrt(squares / (DrawnDesigns.DRAWS - 1) / DrawnDesigns.DRAWS), withinPercentage(1e-6));
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
                Tables.causes("study", results.causes(), DrawnDesigns.TRIALS, drawn),
                Tables.timeline("study", results.timelines(), drawn),
                CostTable.of("study", results.costs(), DrawnDesigns.TRIALS, drawn));
    }

    private static String header(Table table) {
        return new String(table.csv(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(Scenario scenario, int draw) {
        Tally tally = new Tally();
        TrialKernel kernel = new TrialKernel(scenario.draw(draw).plan());
        for (long world = 0; world < ParameterDraws.WORLDS; world++) {
            tally.add(kernel.run((draw - 1L) * ParameterDraws.WORLDS + world));
        }
        return tally;
    }
}
