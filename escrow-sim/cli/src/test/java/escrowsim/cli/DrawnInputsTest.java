package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.cli.study.LawfulSide;
import escrowsim.cli.study.Money;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.Tables;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.summary.Costs;
import escrowsim.summary.Costs.Item;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Losses;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Prices;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialKernel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inputs drawn in an outer loop, beside the scenario of every draw run by itself. */
class DrawnInputsTest {

    private static final int DRAWS = ParameterBand.LEAST_DRAWS;
    private static final long TRIALS = (long) DRAWS * ParameterDraws.WORLDS;
    private static final double YEARS = 2;

    /** Once in two years everything is exposed, if anything is; requests and prices are as uncertain as the rate. */
    private static final String TEXT = """
            format: escrowsim/scenario/1
            about: {id: drawn}
            horizon_years: 2
            population: {users: {best_guess: 1000, range90: [500, 2000]}}
            traffic: {adversary_records_traffic: true}
            custody: {model: threshold-shares, rule: {at_least: 1, of: [a]}, key_lifetime_days: horizon}
            custodians: {a: {staff_with_access: 1, answers_share: {best_guess: 90%, range90: [60%, 99%]}}}
            attacks:
              insider:
                {model: rogue-insider, per_staff_year: {best_guess: RATE, range90: [LOW, HIGH]}, dwell: {fixed_days: 0}}
            benefit: {requests_per_year: {best_guess: 400, range90: [100, 1600]}, useful_share: USEFUL}
            costs:
              usd_per_access: {best_guess: 100, range90: [50, 200]}
              loss_slope: {best_guess: 0.7, range90: [0.6, 0.8]}
            run: {seed: 5, uncertainty: outcomes-and-parameters}
            """;

    private static final String FORGER = "{model: forged-request, per_year: {best_guess: 3, range90: [1, 9]}}";

    /** Of what each draw comes to alone, by hand; and one seed, one exact table. */
    @Test
    void theBandOfTheRatioIsThatOfTheDrawsRunByThemselves() {
        Scenario scenario = scenario(0.5, "20%");
        StudyResults results = run(scenario);

        List<Estimate> alone = IntStream.rangeClosed(1, DRAWS)
                .mapToObj(draw -> alone(scenario, draw)
                        .of(OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS)
                        .flatMap(Outcome::estimate)
                        .orElseThrow())
                .toList();
        ParameterBand byHand = byHand(alone);
        Outcome perAccess = outcome(results, OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS);
        Outcome breakEven = outcome(results, OutcomeMetric.BREAK_EVEN_HARM_RATIO);
        ParameterBand band = perAccess.band().orElseThrow();
        ParameterBand reciprocal = breakEven.band().orElseThrow();
        assertThat(band.draws()).isEqualTo(DRAWS);
        assertThat(band.low()).isCloseTo(byHand.low(), withinPercentage(1e-7));
        assertThat(band.high()).isCloseTo(byHand.high(), withinPercentage(1e-7));
        assertThat(reciprocal.low()).isCloseTo(365.25 / byHand.high(), withinPercentage(1e-7));
        assertThat(reciprocal.high()).isCloseTo(365.25 / byHand.low(), withinPercentage(1e-7));
        assertThat(value(perAccess)).isBetween(band.low(), band.high());
        assertThat(value(breakEven)).isBetween(reciprocal.low(), reciprocal.high());
        assertThat(table(results).lines().filter(line -> line.matches(".*,(break_even|exposed_user_days_per).*")))
                .containsExactly(
                        "study,drawn,break_even_harm_ratio,access/user-year,0.027357962711,0.00464712895448,0.01851223755,"
                                + "0.0376212251538,square-and-add,,,,5120,0,,,,0.00447837900354,0.148962351008",
                        "study,drawn,exposed_user_days_per_useful_access,user-day/access,13350.7748314,2267.8140525,9708.6152433,"
                                + "19730.1919346,square-and-add,,,,5120,3124,,,,2451.9618382,81558.528144");
    }

    /** Forgeries are counted and errors known, both with the inputs of the draw: the same analysis of variance by hand. */
    @Test
    void theBandOfWrongfulAccessesIsThatOfBothKindsTogether() {
        Scenario scenario = ScenarioFile.read(
                        "drawn.yaml",
                        TEXT.replace("insider:\n", "forger:\n")
                                .replaceAll("\\{model: rogue-insider.*", FORGER)
                                .replace("range90: [60%, 99%]}", "range90: [60%, 99%]}, accepts_forged_share: 50%")
                                .replace("USEFUL", "20%, wrong_target_share: 1%")
                                .getBytes(StandardCharsets.UTF_8))
                .inTrials(TRIALS);

        Outcome wrongful = outcome(run(scenario), OutcomeMetric.WRONGFUL_ACCESSES);

        ParameterBand byHand = byHand(IntStream.rangeClosed(1, DRAWS)
                .mapToObj(draw -> alone(scenario, draw)
                        .of(OutcomeMetric.WRONGFUL_ACCESSES)
                        .flatMap(Outcome::estimate)
                        .orElseThrow())
                .toList());
        ParameterBand band = wrongful.band().orElseThrow();
        assertThat(wrongful.estimate().orElseThrow().events()).isGreaterThan(TRIALS / 4);
        assertThat(band.low()).isCloseTo(byHand.low(), withinPercentage(1e-7));
        assertThat(band.high()).isCloseTo(byHand.high(), withinPercentage(1e-7));
        assertThat(value(wrongful)).isBetween(band.low(), band.high());
    }

    /** At 60 incidents a year all is exposed in every world, so each draw's ratio is its users' days over its useful accesses. */
    @Test
    void theBenefitIsThatOfTheSameDraw() {
        Scenario scenario = scenario(60, "20%");

        ParameterBand band = outcome(run(scenario), OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS)
                .band()
                .orElseThrow();

        double[] ratios = IntStream.rangeClosed(1, DRAWS)
                .mapToObj(scenario::draw)
                .mapToDouble(fixed -> fixed.world().service().users()
                        * YEARS
                        * 365.25
                        / new LawfulSide(fixed, 1).funnel().overHorizon().useful())
                .sorted()
                .toArray();
        assertThat(band.low()).isCloseTo(ratios[0], withinPercentage(1e-9));
        assertThat(band.high()).isCloseTo(ratios[DRAWS - 2], withinPercentage(1e-9));
    }

    @Test
    void whereNothingIsInDoubtTheBandIsAPoint() {
        Scenario scenario = ScenarioFile.read(
                        "drawn.yaml",
                        TEXT.replaceAll("\\{best_guess: (1000|90%|400), range90: [^}]*}", "$1")
                                .replace("{best_guess: RATE, range90: [LOW, HIGH]}", "60")
                                .replace("USEFUL", "20%")
                                .getBytes(StandardCharsets.UTF_8))
                .inTrials(TRIALS);
        StudyResults results = run(scenario);

        assertThat(scenario.doubt().orElseThrow().paths())
                .doesNotContain(
                        "population.users",
                        "custodians.a.answers_share",
                        "attacks.insider.per_staff_year",
                        "benefit.requests_per_year");
        for (OutcomeMetric ratio :
                List.of(OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS, OutcomeMetric.BREAK_EVEN_HARM_RATIO)) {
            Outcome outcome = outcome(results, ratio);
            ParameterBand band = outcome.band().orElseThrow();
            assertThat(List.of(band.low(), band.high()))
                    .allSatisfy(end -> assertThat(end).isCloseTo(value(outcome), withinPercentage(1e-9)));
        }
    }

    /** One draw in twenty has no useful access, and then no ratio: of such a law there is no band, and no cell says infinite. */
    @Test
    void aDrawWithoutAUsefulAccessHasNoRatio() {
        StudyResults results = run(scenario(0.5, "{best_guess: 20%, range90: [0%, 40%], shape: uniform}")
                .inTrials(3 * TRIALS));

        Outcome perAccess = outcome(results, OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS);
        assertThat(results.lawfulOf("drawn").usefulPerYearOfDraws()).contains(0.0);
        assertThat(value(perAccess)).isPositive();
        assertThat(perAccess.band()).isEmpty();
        assertThat(outcome(results, OutcomeMetric.BREAK_EVEN_HARM_RATIO).band()).isEmpty();
        assertThat(outcome(results, OutcomeMetric.EXPOSED_USER_DAYS).band()).isPresent();
        assertThat(table(results)).doesNotContainIgnoringCase("infin");
    }

    /** The worlds of a draw are alike, so the error of a mean loss is that of 40 draws and not of 5,120 worlds. */
    @Test
    void moneyIsThatOfTheDrawsRunByThemselves() {
        Scenario scenario = scenario(0.5, "20%");
        Costs costs = run(scenario).costs().get(0);

        double[] losses = new double[DRAWS];
        double accesses = 0;
        for (int draw = 1; draw <= DRAWS; draw++) {
            Scenario fixed = scenario.draw(draw);
            Prices prices = fixed.world().prices();
            long exposed = alone(scenario, draw)
                    .of(OutcomeMetric.P_ANY_EXPOSURE)
                    .orElseThrow()
                    .estimate()
                    .orElseThrow()
                    .events();
            losses[draw - 1] =
                    prices.loss().meanUsd(fixed.world().service().users()) * exposed / ParameterDraws.WORLDS / YEARS;
            accesses +=
                    prices.usdPerAccess() * new LawfulSide(fixed, 1).counts().accesses() / DRAWS;
        }
        double mean = Arrays.stream(losses).average().orElseThrow();
        double variance =
                Arrays.stream(losses).map(x -> (x - mean) * (x - mean)).sum() / (DRAWS - 1);

        Estimate exposure = costs.of(Item.EXPOSURE).orElseThrow();
        assertThat(exposure.value()).isCloseTo(mean, withinPercentage(1e-9));
        assertThat(exposure.standardError()).isCloseTo(Math.sqrt(variance / DRAWS), withinPercentage(1e-7));
        assertThat(exposure.method().id()).isEqualTo("clustered");
        assertThat(costs.of(Item.ACCESSES).orElseThrow().value()).isCloseTo(accesses, withinPercentage(1e-9));
        assertThat(costs.of(Item.CUSTODY).orElseThrow()).isEqualTo(Estimate.exact(200_000_000, TRIALS));
    }

    /**
     * The analysis of variance: the means are drawn in by the root of the share of their variance that is not luck, and the band
     * reaches from the first of 40 to the 39th.
     */
    private static ParameterBand byHand(List<Estimate> alone) {
        double[] means = alone.stream().mapToDouble(Estimate::value).sorted().toArray();
        double mean = Arrays.stream(means).average().orElseThrow();
        double noise = alone.stream()
                .mapToDouble(estimate -> estimate.standardError() * estimate.standardError())
                .average()
                .orElseThrow();
        double all = Arrays.stream(means).map(x -> (x - mean) * (x - mean)).sum() / (DRAWS - 1);
        double share = Math.sqrt((all - noise) / all);
        double low = mean + share * (means[0] - mean);
        double high = mean + share * (means[DRAWS - 2] - mean);
        assertThat(noise).isLessThan(all / 2);
        return new ParameterBand(low, high, DRAWS);
    }

    private static Scenario scenario(double rate, String useful) {
        String text = TEXT.replace("RATE", "" + rate)
                .replace("LOW", "" + rate / 2)
                .replace("HIGH", "" + 2 * rate)
                .replace("USEFUL", useful);
        return ScenarioFile.read("drawn.yaml", text.getBytes(StandardCharsets.UTF_8))
                .inTrials(TRIALS);
    }

    private static StudyPlan plan(Scenario scenario) {
        return StudyPlan.of(scenario.about(), List.of(new Design("drawn", "", scenario)));
    }

    private static StudyResults run(Scenario scenario) {
        StudyPlan plan = plan(scenario);
        Losses losses = Money.losses(plan, Observer.NONE);
        StudyResults results = StudyResults.of(plan, new LocalEngine(2).run(plan.forEngine(), plan.trials(), losses));
        return results.inMoney(Money.of(results, losses));
    }

    private static String table(StudyResults results) {
        return new String(Tables.summary("study", results.outcomes(), true).csv(), StandardCharsets.UTF_8);
    }

    private static Outcome outcome(StudyResults results, OutcomeMetric metric) {
        return results.outcomes().get(0).of(metric).orElseThrow();
    }

    private static double value(Outcome outcome) {
        return outcome.estimate().map(Estimate::value).orElseThrow();
    }

    /** Draw number {@code draw} as a scenario of its own, in those worlds that are its. */
    private static DesignOutcomes alone(Scenario scenario, int draw) {
        Scenario fixed = scenario.draw(draw);
        assertThat(fixed.doubt()).isEmpty();
        Tally tally = new Tally();
        TrialKernel kernel = new TrialKernel(fixed.plan());
        for (long world = 0; world < ParameterDraws.WORLDS; world++) {
            tally.add(kernel.run((draw - 1L) * ParameterDraws.WORLDS + world));
        }
        return StudyResults.outcomes(new Design("drawn", "", fixed), tally);
    }
}
