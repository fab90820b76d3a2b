package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedTest {

    @ParameterizedTest
    @ValueSource(strings = {"any-3-of-5.yaml", "full.yaml"})
    void aResolvedScenarioIsTheSameScenario(String file) {
        Scenario scenario = read(Fixtures.text(Fixtures.FOLDER.resolve(file)));

        String resolved = Resolved.scenario(scenario);
        Scenario again = read(resolved);

        assertThat(again.plan()).isEqualTo(scenario.plan());
        assertThat(again.about()).isEqualTo(scenario.about());
        assertThat(again.benefit()).isEqualTo(scenario.benefit());
        assertThat(again.run()).isEqualTo(scenario.run());
        assertThat(again.assumptions()).isEqualTo(scenario.assumptions());
        assertThat(Resolved.scenario(again)).isEqualTo(resolved);
    }

    @Test
    void aResolvedStudyIsTheSameStudyInOneFile() {
        Study study = Fixtures.study(Fixtures.FOLDER.resolve("study.yaml"));

        String resolved = Resolved.study(study);
        Study again = StudyFile.read("study.resolved.yaml", resolved.getBytes(StandardCharsets.UTF_8));

        assertThat(again.about()).isEqualTo(study.about());
        assertThat(again.compareTo()).isEqualTo(study.compareTo());
        assertThat(again.further()).isEqualTo(study.further());
        assertThat(again.designs()).extracting(Design::title).isEqualTo(titles(study));
        assertThat(again.designs()).extracting(d -> d.scenario().plan()).isEqualTo(plans(study));
        assertThat(again.designs()).extracting(d -> d.scenario().assumptions()).isEqualTo(assumptions(study));
        assertThat(Resolved.study(again)).isEqualTo(resolved);
    }

    private static List<String> titles(Study study) {
        return study.designs().stream().map(Design::title).toList();
    }

    private static List<?> plans(Study study) {
        return study.designs().stream().map(d -> d.scenario().plan()).toList();
    }

    private static List<?> assumptions(Study study) {
        return study.designs().stream().map(d -> d.scenario().assumptions()).toList();
    }

    @Test
    void everyDefaultStandsThereMarkedWithItsSource() {
        Scenario scenario = read(Fixtures.text(Fixtures.FOLDER.resolve("any-3-of-5.yaml")));

        String resolved = Resolved.scenario(scenario);

        long defaults =
                scenario.assumptions().stream().filter(Assumption::isDefault).count();
        assertThat(resolved.lines().filter(line -> line.contains("  # default: ")))
                .hasSize((int) defaults);
        assertThat(resolved)
                .contains("  refresh_days: never  # default: proactive refresh is a feature that a design must name\n")
                .contains("  stored_days: 365  # default: a year, the order of data retention laws\n")
                .contains(
                        "    per_staff_year: {best_guess: 0.0012, range90: [0.0004, 0.0036], shape: lognormal, quality: medium,"
                                + " source: \"...\"}\n");
    }

    @Test
    void anOptionShowsInTheResolvedFile() {
        Study study =
                Fixtures.study(Fixtures.FOLDER.resolve("any-3-of-5.yaml"), "custody.rule.at_least=2", "run.seed=7");

        String resolved = Resolved.scenario(study.designs().get(0).scenario());

        assertThat(resolved).contains("rule: {at_least: 2, of: [provider,").contains("seed: \"7\"\n");
    }

    private static Scenario read(String text) {
        return ScenarioFile.read("scenario.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
