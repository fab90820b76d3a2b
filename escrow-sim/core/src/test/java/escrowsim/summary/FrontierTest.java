package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.engine.AllPairs;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.oracle.OracleCase;
import escrowsim.summary.Frontier.Axes;
import escrowsim.summary.Frontier.Standing;
import escrowsim.summary.Frontier.Status;
import escrowsim.trial.Metric;
import escrowsim.trial.PairTally;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontierTest {

    private static final OutcomeMetric RISK = OutcomeMetric.P_ANY_EXPOSURE;
    private static final OutcomeMetric BENEFIT = OutcomeMetric.LAWFUL_ACCESSES_USEFUL;

    /** A design of which both sides are known exactly. */
    private record Point(double benefit, double risk) {
        static List<Point> of(String points) {
            return Stream.of(points.split(";"))
                    .map(point -> point.split(":"))
                    .map(pair -> new Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                    .toList();
        }
    }

    private static List<Standing> exact(List<Point> points, double materialRisk, double materialBenefit) {
        List<Estimate> risks =
                points.stream().map(p -> Estimate.exact(p.risk(), 1)).toList();
        return standings(points, risks, materialRisk, materialBenefit);
    }

    /** Risks may have intervals; differences combine them as if independent. */
    private static List<Standing> standings(
            List<Point> points, List<Estimate> risks, double materialRisk, double materialBenefit) {
        List<Estimate> benefits =
                points.stream().map(p -> Estimate.exact(p.benefit(), 1)).toList();
        List<DesignOutcomes> designs = IntStream.range(0, points.size())
                .mapToObj(i -> new DesignOutcomes(
                        "d" + i,
                        SmallPlans.noEscrow(),
                        List.of(Outcome.of(RISK, risks.get(i)), Outcome.of(BENEFIT, benefits.get(i)))))
                .toList();
        Frontier.Differences differences = new Frontier.Differences() {
            @Override
            public Difference risk(int design, int other) {
                return Combined.difference(risks.get(design), risks.get(other));
            }

            @Override
            public Difference benefit(int design, int other) {
                return Combined.difference(benefits.get(design), benefits.get(other));
            }
        };
        return Frontier.of(designs, new Axes(RISK, BENEFIT, materialRisk, materialBenefit), differences);
    }

    private static List<Point> frontier(List<Point> points) {
        List<Standing> standings = exact(points, 0, 0);
        return IntStream.range(0, points.size())
                .filter(i -> standings.get(i).status() == Status.FRONTIER)
                .mapToObj(points::get)
                .toList();
    }

    static List<OracleCase> oracle() {
        return OracleCase.of("pareto_frontier");
    }

    /** What one wants of both sides, whatever its price, is found on the frontier; the area that it covers is exact. */
    @ParameterizedTest
    @MethodSource("oracle")
    void exactDesignsStandAsInTheOracle(OracleCase row) {
        List<Point> frontier = frontier(Point.of(row.text("points")));

        double found = switch (row.text("measure")) {
            case "frontier_size" -> frontier.size();
            case "hypervolume" -> area(frontier, row.number("benefit_ref"), row.number("risk_ref"));
            case "min_risk_with_benefit_at_least" ->
                frontier.stream()
                        .filter(p -> p.benefit() >= row.number("argument"))
                        .mapToDouble(Point::risk)
                        .min()
                        .orElseThrow();
            default ->
                frontier.stream()
                        .mapToDouble(p -> p.benefit() - row.number("argument") * p.risk())
                        .max()
                        .orElseThrow();
        };

        assertThat(found).isCloseTo(row.value(), within(1e-12 * row.value()));
    }

    private static double area(List<Point> frontier, double benefitFrom, double riskTo) {
        List<Point> byBenefit = new ArrayList<>(frontier);
        byBenefit.sort(Comparator.comparingDouble(Point::benefit));
        double area = 0;
        double from = benefitFrom;
        for (Point point : byBenefit) {
            area += (point.benefit() - from) * (riskTo - point.risk());
            from = point.benefit();
        }
        return area;
    }

    @Test
    void theOneThatBeatsIsNamed() {
        List<Standing> standings = exact(Point.of("10:5;8:2;9:6;8:3"), 0, 0);

        assertThat(standings)
                .extracting(Standing::status)
                .containsExactly(Status.FRONTIER, Status.FRONTIER, Status.DOMINATED, Status.DOMINATED);
        assertThat(standings.get(2).beatenBy()).contains("d0");
        assertThat(standings.get(3).beatenBy()).contains("d1");
    }

    @Test
    void safetyThatCannotBeDetectedIsNoReasonToGiveUpBenefit() {
        List<Estimate> risks = List.of(
                new Estimate(0.0055, 0.0005, 0.0045, 0.0066, IntervalMethod.CLOPPER_PEARSON, 20_000, 109),
                new Estimate(0.0053, 0.0005, 0.0043, 0.0064, IntervalMethod.CLOPPER_PEARSON, 20_000, 105));

        List<Standing> standings = standings(Point.of("490:0.0055;454:0.0053"), risks, 0, 0);

        assertThat(standings).extracting(Standing::status).containsExactly(Status.FRONTIER, Status.INDISTINGUISHABLE);
        assertThat(standings.get(1).beatenBy()).contains("d0");
    }

    @Test
    void whatIsNotMaterialDoesNotCount() {
        List<Point> points = Point.of("490:0.0055;454:0.0053;489:0.0055");

        assertThat(exact(points, 0, 0))
                .extracting(Standing::status)
                .containsExactly(Status.FRONTIER, Status.FRONTIER, Status.DOMINATED);
        assertThat(exact(points, 0.001, 0))
                .extracting(Standing::status)
                .containsExactly(Status.FRONTIER, Status.INDISTINGUISHABLE, Status.DOMINATED);
        assertThat(exact(points, 0, 5))
                .extracting(Standing::status)
                .containsExactly(Status.FRONTIER, Status.FRONTIER, Status.FRONTIER);
    }

    /** No other design of a run is as safe as the one that holds nothing, and no other is as useless. */
    @Test
    void theBaselineWithoutEscrowAlwaysStandsOnTheFrontier() {
        List<TrialPlan> plans = List.of(SmallPlans.noEscrow(), SmallPlans.anyOfFive(2), SmallPlans.anyOfFive(3));
        Designs run = new Designs(plans, 1);
        AllPairs pairs = new AllPairs(run, Observer.NONE);
        var result = new LocalEngine(2).run(run, 2_000, pairs);
        List<DesignOutcomes> designs = IntStream.range(0, 3)
                .mapToObj(d -> DesignOutcomes.of(
                        "d" + d,
                        plans.get(d),
                        result.designs().get(d),
                        List.of(Outcome.of(BENEFIT, Estimate.exact(new double[] {0, 500, 490}[d], 2_000)))))
                .toList();

        assertThat(Frontier.of(designs, new Axes(RISK, BENEFIT, 0, 0), pairs))
                .extracting(Standing::status)
                .containsExactly(Status.FRONTIER, Status.FRONTIER, Status.FRONTIER);
        assertThat(Frontier.of(designs, new Axes(RISK, BENEFIT, 0, 20), pairs))
                .extracting(Standing::status)
                .containsExactly(Status.FRONTIER, Status.DOMINATED, Status.FRONTIER);
    }

    @Test
    void allPairsAgreeWithTheReferenceOfTheEngineForAnyNumberOfThreads() {
        Designs designs =
                new Designs(List.of(SmallPlans.anyOfFive(1), SmallPlans.anyOfFive(2), SmallPlans.anyOfFive(3)), 0);
        AllPairs one = new AllPairs(designs, Observer.NONE);
        AllPairs three = new AllPairs(designs, Observer.NONE);

        var result = new LocalEngine(1).run(designs, 3_000, one);
        new LocalEngine(3).run(designs, 3_000, three);

        for (int d = 1; d < 3; d++) {
            PairTally engine = result.againstReference().get(d);
            for (Metric metric : Metric.values()) {
                assertThat(one.of(d, 0).of(metric)).usingRecursiveComparison().isEqualTo(engine.of(metric));
                assertThat(three.of(d, 0).of(metric)).usingRecursiveComparison().isEqualTo(engine.of(metric));
            }
        }
    }

    /** Worlds of one draw are alike: without this, intervals of the frontier would be too narrow. */
    @Test
    void allPairsKnowTheDrawsThatTheEngineKnows() {
        List<TrialPlan> plans = List.of(SmallPlans.anyOfFive(1), SmallPlans.anyOfFive(2));
        List<ParameterDraws> draws = List.of(draw -> plans.get(0), draw -> plans.get(1));
        Designs designs = new Designs(plans, 0, draws);
        AllPairs pairs = new AllPairs(designs, Observer.NONE);

        var result = new LocalEngine(1).run(designs, 1_000, pairs);

        assertThat(pairs.of(1, 0))
                .usingRecursiveComparison()
                .isEqualTo(result.againstReference().get(1));
    }
}
