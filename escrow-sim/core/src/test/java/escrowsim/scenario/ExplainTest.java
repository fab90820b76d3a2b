package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainTest {

    @Test
    void aSettingIsExplainedWithUnitRangeDefaultAndSource() {
        assertThat(Explain.topic("attacks.shared-flaw.per_supplier_year")).contains("""
                        attacks.shared-flaw.per_supplier_year   event/supplier-year, 0 or more
                          default 0.004   90% range [0.001, 0.016]   quality LOW   source: expert
                          guess, no public data
                          Flaws per supplier and year.
                          Effect: One flaw, supplier compromise or operating mistake hits several
                          custodians at once.
                          Models: shared-flaw""");
    }

    @Test
    void aSectionIsExplainedWithItsSettings() {
        assertThat(Explain.topic("run")).contains("""
                        run
                          How it is computed.
                          It knows: seed, trials, uncertainty, timeline_step_years, precision.""");
    }

    @Test
    void theLastWordOfAPathWillDo() {
        assertThat(Explain.topic("refresh_days").orElseThrow())
                .startsWith("custody.refresh_days   day, above 0, or never");
        assertThat(Explain.topic("range90").orElseThrow()).startsWith("range90   [low, high]");
        assertThat(Explain.topic("threshold-shares").orElseThrow())
                .startsWith(
                        "custody.model: threshold-shares   each epoch's key is shared among custodians by any rule");
    }

    @Test
    void everyCustodyModelIsToldInPlainWords() {
        Kind.Choice models =
                (Kind.Choice) Parameters.SCENARIO.at("custody.model").get(0).kind();
        for (Kind.Word model : models.words()) {
            assertThat(Explain.topic("custody." + model.word()).orElseThrow())
                    .isEqualTo(Explain.topic(model.word()).orElseThrow())
                    .contains("Who holds what: ")
                    .contains("One message, lawfully: ")
                    .contains("Everything: ")
                    .contains("Rotation and refresh: ")
                    .contains("Proposed by: ")
                    .contains("Settings: model");
        }
    }

    @Test
    void anUnknownTopicHasANearestOne() {
        assertThat(Explain.topic("custody.rul")).isEmpty();
        assertThat(Explain.nearest("custody.rul")).contains("custody.rule");
        assertThat(Explain.nearest("wholly-different")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsExplainedInAParagraph(ProblemId id) {
        assertThat(Explain.topic(id.name().toLowerCase(java.util.Locale.ROOT)).orElseThrow())
                .startsWith(id + "   " + id.title() + "\n  ");
        assertThat(id.explanation()).endsWith(".");
    }

    @Test
    void theStarterReadsAsItStandsWithoutWarnings() {
        String starter = Starter.text("my-case");

        Scenario scenario = ScenarioFile.read("my-case.yaml", starter.getBytes(StandardCharsets.UTF_8));

        assertThat(scenario.about().id()).isEqualTo("my-case");
        assertThat(scenario.warnings()).isEmpty();
    }

    /** Whoever takes the signs of comment away from single defaults gets the same scenario. */
    @Test
    void theDefaultsInTheStartersCommentsAreTheDefaults() {
        String starter = Starter.text("my-case");
        String uncommented = starter.replaceAll("(?m)^(  |    )# ([a-z_]+: [^ ].*)$", "$1$2");

        Scenario scenario = ScenarioFile.read("my-case.yaml", uncommented.getBytes(StandardCharsets.UTF_8));

        assertThat(uncommented).isNotEqualTo(starter);
        assertThat(scenario.assumptions())
                .isEqualTo(ScenarioFile.read("my-case.yaml", starter.getBytes(StandardCharsets.UTF_8))
                        .assumptions());
    }
}
