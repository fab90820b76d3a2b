package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.scenario.Sensitivity.Method;
import escrowsim.summary.OutcomeMetric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityReaderTest {

    private static final String SCENARIO = """
            format: escrowsim/scenario/1
            about: {id: small, title: Two of three}
            horizon_years: 10
            population: {users: 1000}
            traffic: {stored_days: {best_guess: 365, range90: [30, 730]}}
            custody: {model: threshold-shares, rule: {at_least: 2, of: [a, b]}, key_lifetime_days: 90}
            custodians:
              a: {staff_with_access: 10, accepts_forged_share: {best_guess: 50%, quality: high}}
              b: {staff_with_access: 10, accepts_forged_share: {best_guess: 50%, quality: high}}
            attacks:
              flaw: {model: shared-flaw, per_supplier_year: {best_guess: 0.004, range90: [0.001, 0.016], shape: lognormal}}
              breach: {model: external-breach, per_custodian_year: 0.1, reaches_keys_share: {best_guess: 20%, range90: [5%, 60%]}}
            run: {uncertainty: outcomes-and-parameters}
            """;

    private static Study study() {
        return StudyFile.read("small.yaml", SCENARIO.getBytes(StandardCharsets.UTF_8));
    }

    private static Sensitivity asked(String... vary) {
        return SensitivityReader.ofOptions(study(), List.of(vary), Method.ONE_AT_A_TIME, List.of(), Optional.empty());
    }

    private static List<String> paths(Sensitivity sensitivity) {
        return sensitivity.inputs(study().designs().get(0).scenario()).stream()
                .map(UncertainInput::path)
                .toList();
    }

    @Test
    void everyInputWithARangeIsVariedUnlessSomeAreNamed() {
        assertThat(paths(asked()))
                .containsExactlyInAnyOrder(
                        "traffic.stored_days", "attacks.flaw.per_supplier_year", "attacks.breach.reaches_keys_share");
        assertThat(paths(asked("attacks")))
                .containsExactlyInAnyOrder("attacks.flaw.per_supplier_year", "attacks.breach.reaches_keys_share");
        assertThat(paths(asked("attacks.flaw.per_supplier_year=range90")))
                .containsExactly("attacks.flaw.per_supplier_year");
    }

    @Test
    void aRangeOnTheCommandLineStandsInForTheScenariosOwn() {
        UncertainInput input = asked("attacks.breach.per_custodian_year=0.05..0.2")
                .inputs(study().designs().get(0).scenario())
                .get(0);

        assertThat(List.of(input.low(), input.high(), input.bestGuess())).containsExactly(0.05, 0.2, 0.1);
        assertThat(input.at(0.05)).isEqualTo(0.05, within(1e-9));
    }

    /** A share in percent; a bare path; a range that runs backwards; one that the setting cannot have; words for numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attacks.flaw.per_suplier_year | no number that can be varied is called \"attacks.flaw.per_suplier_year\" |"
                        + " did you mean attacks.flaw.per_supplier_year?",
                "attacks.breach.per_custodian_year | attacks.breach.per_custodian_year has no range90 |"
                        + " give one: --vary attacks.breach.per_custodian_year=low..high",
                "traffic.stored_days=700..30 | the range must run from less to more | did you mean 30..700?",
                "attacks.breach.reaches_keys_share=50%..150% |"
                        + " attacks.breach.reaches_keys_share must be between 0 and 1, was 1.5 | ''",
                "traffic.stored_days=few..many | a range is two numbers | write PATH, or PATH=low..high for another range",
                "custody.rule.at_least=1..2 | no number that can be varied is called \"custody.rule.at_least\" | ''",
            })
    void whatCannotBeVariedSaysWhyAndWhatWasMeant(String vary, String what, String fix) {
        assertThatThrownBy(() -> asked(vary))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.what()).isEqualTo(what);
                            assertThat(problem.fix()).isEqualTo(fix);
                            assertThat(problem.id()).isEqualTo(ProblemId.E054);
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1..2", " =range90", "=", ""})
    void aRangeIsOneOfSomething(String vary) {
        assertThatThrownBy(() -> asked(vary))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.what()).isEqualTo("--vary needs PATH, or PATH=low..high");
                            assertThat(problem.fix()).isEqualTo("such as traffic.stored_days=30..730");
                            assertThat(problem.id()).isEqualTo(ProblemId.E004);
                        }));
    }

    @Test
    void theSectionOfAStudyAsksTheSameAgain() {
        Sensitivity typed = SensitivityReader.ofOptions(
                study(),
                List.of("attacks", "traffic.stored_days=30..60"),
                Method.SOBOL,
                List.of(OutcomeMetric.EXPOSED_USER_DAYS),
                Optional.of(16));

        Sensitivity read = SensitivityReader.ofStudy(study().with("sensitivity", typed.section()))
                .orElseThrow();

        assertThat(read).isEqualTo(typed);
    }

    @Test
    void theLawfulSideOfAVariedScenarioIsThatOfItsValues() {
        Scenario scenario = study().designs().get(0).scenario();
        Scenario varied = scenario.doubt().orElseThrow().with(scenario, Map.of("traffic.stored_days", 30.0));

        assertThat(varied.assumptions())
                .filteredOn(assumption -> assumption.path().equals("traffic.stored_days"))
                .singleElement()
                .extracting(Assumption::value)
                .isEqualTo("30");
        assertThat(varied.plan().service().storedDays()).isEqualTo(30);
    }
}
