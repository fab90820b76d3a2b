package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Reach;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.trial.Metric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One custodian, one attack of uncertain rate, one year: a world is exposed with chance 1 - exp(-rate). */
class DoubtTest {

    private static final String TEXT = """
            format: escrowsim/scenario/1
            about: {id: doubt}
            horizon_years: 1
            population: {users: 100}
            traffic: {adversary_records_traffic: true}
            custody: {model: threshold-shares, rule: {at_least: 1, of: [a]}, key_lifetime_days: horizon}
            custodians: {a: {staff_with_access: 1}}
            attacks:
              insider: {model: rogue-insider, per_staff_year: RATE, dwell: {fixed_days: 0}}
            run: {seed: 11, uncertainty: outcomes-and-parameters}
            """;

    private static Scenario scenario(String rate) {
        return ScenarioFile.read("doubt.yaml", TEXT.replace("RATE", rate).getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome leak(String rate, long trials) {
        Scenario scenario = scenario(rate);
        BlockResult worlds =
                new LocalEngine(2).run(new Designs(List.of(scenario.plan()), 0, List.of(scenario)), trials);
        return DesignOutcomes.of("doubt", scenario.plan(), worlds.designs().get(0), List.of())
                .of(OutcomeMetric.P_ANY_EXPOSURE)
                .orElseThrow();
    }

    /**
     * The rate is lognormal with 5 and 95 % quantiles 0.04 and 0.36, so its 2.5 and 97.5 % quantiles are 0.12 exp(-+1.959964
     * s), s = ln(3) / 1.644854. The expectation of 1 - exp(-rate) by the trapezoidal rule over 4000 steps of the normal
     * deviate. An end of the band has a relative standard error of {@code s sqrt(0.025 * 0.975 / 781) / phi(1.96)}, 6.4 %, and
     * without the correction for noise the lower end would be a quarter of what it is.
     */
    @Test
    void theBandIsThatOfTheChanceAndNotOfItsNoise() {
        Outcome leak = leak("{best_guess: 0.12, range90: [0.04, 0.36], shape: lognormal}", 100_000);
        double s = Math.log(3) / 1.644854;
        double exactLow = -Math.expm1(-0.12 * Math.exp(-1.959964 * s));
        double exactHigh = -Math.expm1(-0.12 * Math.exp(1.959964 * s));

        ParameterBand band = leak.band().orElseThrow();
        assertThat(band.draws()).isEqualTo(782);
        assertThat(band.low()).isCloseTo(exactLow, within(4 * 0.064 * exactLow));
        assertThat(band.high()).isCloseTo(exactHigh, within(4 * 0.064 * exactHigh));
        Estimate estimate = leak.estimate().orElseThrow();
        assertThat(estimate.value()).isCloseTo(expected(s), within(4 * estimate.standardError()));
    }

    private static double expected(double s) {
        double sum = 0;
        double step = 16.0 / 4_000;
        for (int i = 0; i <= 4_000; i++) {
            double z = -8 + i * step;
            double weight = i == 0 || i == 4_000 ? 0.5 : 1;
            sum += weight * Math.exp(-z * z / 2) * -Math.expm1(-0.12 * Math.exp(s * z));
        }
        return sum * step / Math.sqrt(2 * Math.PI);
    }

    /** Inputs that hardly differ leave hardly any band, however noisy the draws are: their means alone would give 0.11. */
    @Test
    void withoutDoubtThereIsHardlyABand() {
        ParameterBand band = leak("{best_guess: 0.12, range90: [0.1199, 0.1201]}", 50_000)
                .band()
                .orElseThrow();

        assertThat(band.high() - band.low()).isLessThan(0.06);
    }

    /** The error of the mean is that of 391 draws, not of 50,000 worlds: wider than if all worlds were independent. */
    @Test
    void theIntervalKnowsThatTheWorldsOfADrawAreAlike() {
        Estimate estimate = leak("{best_guess: 0.12, range90: [0.01, 1.44], shape: lognormal}", 50_000)
                .estimate()
                .orElseThrow();
        double p = estimate.value();

        assertThat(estimate.standardError()).isGreaterThan(3 * Math.sqrt(p * (1 - p) / 50_000));
        assertThat(estimate.method().id()).isEqualTo("clustered");
    }

    @Test
    void aTrialDoesNotDependOnHowManyThereAreNorADrawOnOtherInputs() {
        Scenario one = scenario("{best_guess: 0.12, range90: [0.04, 0.36]}");
        Scenario more = ScenarioFile.read(
                "doubt.yaml",
                TEXT.replace("RATE", "{best_guess: 0.12, range90: [0.04, 0.36]}")
                        .replace("{users: 100}", "{users: {best_guess: 100, range90: [50, 200]}}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(one.plan(7).attacks())
                .isEqualTo(more.plan(7).attacks())
                .isNotEqualTo(one.plan(8).attacks());
        assertThat(more.plan(7).service()).isNotEqualTo(more.plan(8).service());
        assertThat(one.plan(0)).isEqualTo(one.plan());
        assertThat(one.planOf(127)).isEqualTo(one.plan(1));
        assertThat(one.planOf(128)).isEqualTo(one.plan(2));
    }

    @Test
    void identicalDesignsDifferByNothingUnderDoubtToo() {
        Scenario scenario = scenario("{best_guess: 0.12, range90: [0.04, 0.36]}");
        BlockResult worlds = new LocalEngine(2)
                .run(new Designs(List.of(scenario.plan(), scenario.plan()), 0, List.of(scenario, scenario)), 4_096);

        assertThat(worlds.againstReference().get(1).of(Metric.P_ANY_EXPOSURE).higher())
                .isZero();
        assertThat(worlds.againstReference().get(1).of(Metric.P_ANY_EXPOSURE).standardError())
                .isZero();
    }

    @Test
    void whatCannotBeDrawnIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> scenario("{best_guess: 0.12, range90: [0, 0.36], shape: lognormal}"))
                .hasMessageContaining(
                        "attacks.insider.per_staff_year: range90 of a lognormal must be above 0, was [0, 0.36]");
        assertThatThrownBy(() -> ScenarioFile.read(
                        "doubt.yaml",
                        TEXT.replace("RATE", "1")
                                .replace("horizon_years: 1", "horizon_years: {best_guess: 1, range90: [0.5, 2]}")
                                .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("horizon_years is for you to choose, so it cannot be drawn");
    }

    /**
     * The least number of records is uniform over 80 / 0.9 around 50, and the most is 60: two in five draws do not go together,
     * are drawn again, and stop no run. What is left is uniform up to 60.
     */
    @Test
    void valuesThatDoNotGoTogetherAreDrawnAgain() {
        String reach =
                "reach: {records: {alpha: 1, min: {best_guess: 40, range90: [10, 90], shape: uniform}, max: 60}},"
                        + " dwell: {fixed_days: 0}}";
        Scenario scenario = ScenarioFile.read(
                "doubt.yaml",
                TEXT.replace("RATE", "1")
                        .replace("dwell: {fixed_days: 0}}", reach)
                        .getBytes(StandardCharsets.UTF_8));

        List<Reach.Pareto> drawn = IntStream.rangeClosed(1, 300)
                .mapToObj(draw ->
                        (Reach.Pareto) scenario.plan(draw).attacks().get(0).reach())
                .toList();

        double least = 50 - 40 / 0.9;
        assertThat(drawn).allMatch(reached -> reached.min() <= 60);
        assertThat(drawn.stream().mapToDouble(Reach.Pareto::min).average().orElseThrow())
                .isCloseTo((least + 60) / 2, within(4 * (60 - least) / Math.sqrt(12 * 300)));
    }
}
