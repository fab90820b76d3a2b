package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {

    private static final String SCENARIO = """
            format: escrowsim/scenario/1
            about: {id: small, title: Two of three}
            horizon_years: 10
            population: {users: 1000}
            custody: {model: threshold-shares, rule: {at_least: 2, of: [a, b, c]}, key_lifetime_days: 90}
            custodians: {a: {staff_with_access: 10}, b: {staff_with_access: 10}, c: {staff_with_access: 10}}
            attacks:
              flaw: {model: shared-flaw, per_supplier_year: {best_guess: 0.004, range90: [0.001, 0.016], shape: lognormal}}
              breach: {model: external-breach, per_custodian_year: 0.1, reaches_keys_share: {best_guess: 20%, range90: [5%, 60%]}}
            """;
    private static final String FLAW = "attacks.flaw.per_supplier_year";

    private static Study study(String more) {
        return StudyFile.read("small.yaml", (SCENARIO + more).getBytes(StandardCharsets.UTF_8));
    }

    private static Sweep sweep(Sweep.Method method, String... vary) {
        return SweepReader.ofOptions(study(""), List.of(vary), method, Optional.of(8));
    }

    private static List<String> values(String spec) {
        return sweep(Sweep.Method.GRID, FLAW + "=" + spec).points().stream()
                .map(point -> point.value(FLAW).orElseThrow())
                .toList();
    }

    @Test
    void valuesStandAsListedWithWhatIsInBracketsHeldTogether() {
        assertThat(values("1,2, 3")).containsExactly("1", "2", "3");
        assertThat(values("{at_least: 1, of: [a, b]},a")).containsExactly("{at_least: 1, of: [a, b]}", "a");
    }

    @Test
    void equalStepsAreExactDecimals() {
        assertThat(values("0..1:11"))
                .containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");
        assertThat(values("5%..60%:3")).containsExactly("0.05", "0.325", "0.6");
        assertThat(values("0..1:4")).containsExactly("0", "0.333333333333", "0.666666666667", "1");
    }

    @Test
    void equalRatiosStopAtTheEnd() {
        assertThat(values("0.001..0.016:x2")).containsExactly("0.001", "0.002", "0.004", "0.008", "0.016");
        assertThat(values("1..50:x10")).containsExactly("1", "10");
    }

    @Test
    void aRangeGivesItsEndsAndTheBestGuess() {
        assertThat(values("range90")).containsExactly("0.001", "0.004", "0.016");
    }

    @Test
    void aGridHasEveryCombinationTheLastSettingChangingFastest() {
        Sweep grid = sweep(Sweep.Method.GRID, FLAW + "=1,2", "custody.rule.at_least=1..3:3");

        assertThat(grid.points()).hasSize(6);
        assertThat(grid.points().get(1).values())
                .containsExactly(new Varied(FLAW, "1"), new Varied("custody.rule.at_least", "2"));
        assertThat(grid.points()).extracting(SweepPoint::id).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void oneAtATimeStartsFromTheScenarioAsItIs() {
        Sweep sweep = sweep(Sweep.Method.ONE_AT_A_TIME, FLAW + "=1,2", "custody.rule.at_least=1,3");

        assertThat(sweep.points())
                .extracting(SweepPoint::values)
                .containsExactly(
                        List.of(),
                        List.of(new Varied(FLAW, "1")),
                        List.of(new Varied(FLAW, "2")),
                        List.of(new Varied("custody.rule.at_least", "1")),
                        List.of(new Varied("custody.rule.at_least", "3")));
    }

    /** With 2^m points, one falls into each of 2^m equal cells of every axis: of their logarithm where the range is skewed. */
    @Test
    void pointsThatFillASpaceMeetEveryCellOfEachAxisOnce() {
        Sweep sweep = sweep(
                Sweep.Method.SOBOL,
                "attacks.breach.reaches_keys_share=0..1",
                FLAW + "=range90",
                "custody.key_lifetime_days=30,90");

        List<Integer> shares = new ArrayList<>();
        List<Integer> flaws = new ArrayList<>();
        for (SweepPoint point : sweep.points()) {
            double share = number(point, "attacks.breach.reaches_keys_share");
            double flaw = number(point, FLAW);
            shares.add((int) (8 * share));
            flaws.add((int) (8 * Math.log(flaw / 0.001) / Math.log(16)));
        }
        assertThat(shares).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(flaws).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(sweep.points())
                .filteredOn(point ->
                        point.value("custody.key_lifetime_days").orElseThrow().equals("30"))
                .hasSize(4);
    }

    private static double number(SweepPoint point, String path) {
        return Double.parseDouble(point.value(path).orElseThrow());
    }

    @Test
    void aStudySaysItselfWhatIsVaried() {
        String swept = SCENARIO.replaceFirst(".*\n", "")
                .replaceFirst(".*\n", "")
                .replaceAll("(?m)^", "  ")
                .stripTrailing();
        String text = """
                format: escrowsim/study/1
                about: {id: swept, title: Swept}
                base:
                %s
                designs: {as-it-is: {}}
                sweep: {method: one-at-a-time, custody.rule.at_least: [1, 3], custody.rule: [{at_least: 1, of: [a]}], %s: 0.001..0.016:x4}
                """.formatted(swept, FLAW);

        Sweep sweep = SweepReader.ofStudy(StudyFile.read("swept.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();

        assertThat(sweep.method()).isEqualTo(Sweep.Method.ONE_AT_A_TIME);
        assertThat(sweep.points()).hasSize(7);
        assertThat(sweep.points().get(3).values())
                .containsExactly(new Varied("custody.rule", "{at_least: 1, of: [a]}"));
        assertThat(sweep.section())
                .containsEntry("method", "one-at-a-time")
                .containsEntry("custody.rule.at_least", "1,3")
                .containsEntry(FLAW, "0.001..0.016:x4");
        assertThat(SweepReader.ofStudy(study(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,,2           | a value is empty",
                "5..1:5         | the interval must run from less to more",
                "1..1:2         | the interval must run from less to more",
                "1..x:2         | the ends of an interval are numbers",
                "1..2           | the interval does not say how many values",
                "1..2:1         | the number of values must be a whole number from 2 to 1000, was \"1\"",
                "1..2:2.5       | the number of values must be a whole number from 2 to 1000, was \"2.5\"",
                "1..2:1e9       | the number of values must be a whole number from 2 to 1000, was \"1e9\"",
                "1..2:x1        | the factor must be above 1, was \"1\"",
                "0..2:x2        | an interval of equal ratios starts above 0",
                "1..2:x1.000001 | more than 1000 values"
            })
    void whatCannotBeVariedSaysWhy(String spec, String why) {
        assertThatThrownBy(() -> values(spec))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("error E054: " + why + "\n");
    }

    @Test
    void aSettingWithoutARangeAsksForValues() {
        assertThatThrownBy(() -> sweep(Sweep.Method.GRID, "custody.key_lifetime_days=range90"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("""
                        error E054: custody.key_lifetime_days has no range90
                              | --vary custody.key_lifetime_days=range90
                              |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ give the values, such as a,b,c or from..to:count""");
    }

    @Test
    void everyProblemOfASweepIsNamedAtOnce() {
        assertThatThrownBy(() -> sweep(
                        Sweep.Method.GRID, "custody.key_lifetime_days=range90", FLAW + "=2..1:2", FLAW + "=1", "=3"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("custody.key_lifetime_days has no range90")
                .hasMessageContaining("did you mean 1..2?")
                .hasMessageContaining("\"" + FLAW + "\" is varied twice")
                .hasMessageContaining("--vary needs PATH=SPEC");
    }

    @Test
    void moreCombinationsThanAnybodyReadsAreRefused() {
        assertThatThrownBy(() -> sweep(Sweep.Method.GRID, FLAW + "=0..1:200", "horizon_years=1..10:100"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("more than 16384 points: 20000");
        assertThatThrownBy(() ->
                        SweepReader.ofOptions(study(""), List.of(FLAW + "=0..1"), Sweep.Method.SOBOL, Optional.of(12)))
                .hasMessageContaining("the number of points must be a power of two from 2 to 16384, was 12");
    }
}
