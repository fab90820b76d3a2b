package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.RogueInsider;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Rule;
import escrowsim.trial.TrialPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyFileTest {

    private final Study study = Fixtures.study(Fixtures.FOLDER.resolve("study.yaml"));

    @Test
    void designsAreOverlaysOverTheBase() {
        assertThat(study.designs())
                .extracting(Design::id)
                .containsExactly("no-escrow", "single-provider", "two-agencies", "three-of-five", "fewer-insiders");
        assertThat(plan("three-of-five")).isEqualTo(base().plan());
        assertThat(escrow("single-provider").holders()).contains(Rule.holder("provider"));
        assertThat(study.compareTo()).contains("three-of-five");
    }

    @Test
    void aDesignWithoutEscrowDropsTheRuleOfTheBase() {
        TrialPlan plan = plan("no-escrow");

        assertThat(plan.custody()).isEqualTo(new NoEscrow());
        assertThat(plan.custodians()).isEmpty();
        assertThat(plan.attacks()).isEqualTo(base().plan().attacks());
    }

    @Test
    void onlyThoseNamedInTheRuleAreCustodians() {
        assertThat(plan("two-agencies").custodians())
                .extracting(Custodian::name)
                .containsExactly("commerce", "treasury");
    }

    @Test
    void nullRemovesASettingSoThatItsDefaultHolds() {
        assertThat(escrow("two-agencies").keys().keyLifetimeDays()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aSectionIsMergedAndAValueReplacedAsAWhole() {
        TrialPlan plan = plan("fewer-insiders");

        Custodian provider = plan.custodians().stream()
                .filter(c -> c.name().equals("provider"))
                .findFirst()
                .orElseThrow();
        assertThat(provider.staffWithAccess()).isEqualTo(10);
        assertThat(provider.kind()).isEqualTo("company");
        assertThat(attack(plan, "breach").dwell()).isEqualTo(new Dwell.Fixed(5));
        assertThat(attack(plan, "insider").model()).isEqualTo(new RogueInsider(0.0006, 1));
    }

    @Test
    void whatDiffersIsNamedAndNothingElse() {
        assertThat(study.differing())
                .containsExactlyInAnyOrder(
                        "custody.rule",
                        "custody.key_lifetime_days",
                        "custodians.provider.staff_with_access",
                        "attacks.insider.per_staff_year",
                        "attacks.breach.dwell",
                        "attacks.forger");
    }

    @Test
    void anOptionChangesEveryDesignThatHasSuchASetting() {
        Study changed =
                Fixtures.study(Fixtures.FOLDER.resolve("study.yaml"), "custody.key_lifetime_days=7", "run.trials=10");

        assertThat(changed.designs()).allMatch(design -> design.scenario().run().trials() == 10);
        assertThat(changed.designs().stream()
                        .flatMap(design -> design.scenario().plan().escrow().stream())
                        .map(escrow -> escrow.keys().keyLifetimeDays()))
                .hasSize(4)
                .containsOnly(7.0);
    }

    @Test
    void aMistypedOptionIsNamedWithASuggestion() {
        assertThatThrownBy(() -> Fixtures.study(Fixtures.FOLDER.resolve("study.yaml"), "custody.rule.at_lest=2"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("""
                        error E031: unknown setting "at_lest"
                              | --set custody.rule.at_lest=2
                              |                    ^^^^^^^ did you mean "at_least"?
                              | "custody.rule" knows: at_least, of.      More: escrowsim explain custody.rule""");
    }

    @Test
    void anOptionWithoutAValueIsRefused() {
        assertThatThrownBy(() -> Fixtures.study(Fixtures.FOLDER.resolve("study.yaml"), "run.trials"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("""
                        error E004: --set needs PATH=VALUE
                              | --set run.trials
                              |       ^^^^^^^^^^ such as custody.rule.at_least=2""");
    }

    @Test
    void textMayHaveColonsAndQuotesInAnOption() {
        Study changed =
                Fixtures.study(Fixtures.FOLDER.resolve("any-3-of-5.yaml"), "about.title=Keys: \"who\" holds them");

        assertThat(changed.about().title()).isEqualTo("Keys: \"who\" holds them");
    }

    @Test
    void aScenarioIsAStudyOfOneDesign() {
        Study alone = Fixtures.study(Fixtures.FOLDER.resolve("any-3-of-5.yaml"));

        assertThat(alone.designs()).hasSize(1);
        assertThat(alone.designs().get(0).id()).isEqualTo("any-3-of-5");
        assertThat(alone.differing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"any-3-of-5.yaml", "study.yaml"})
    void anOutlineNamesWhatTheStudyNames(String name) {
        Path file = Fixtures.FOLDER.resolve(name);
        Study study = Fixtures.study(file);

        Outline outline = StudyFile.outline(name, Fixtures.bytes(file), Fixtures.besides(file));

        assertThat(outline.title()).isEqualTo(study.about().title());
        assertThat(outline.designs().entrySet())
                .containsExactlyElementsOf(study.designs().stream()
                        .map(design -> Map.entry(design.id(), design.title()))
                        .toList());
    }

    @Test
    void anOutlineOfAnHeirIsThatOfItsBaseWhereItSaysNothing() {
        OtherFiles others = (path, from) -> new OtherFiles.Found(
                path,
                "format: escrowsim/scenario/1\nabout: {id: base, title: A base}".getBytes(StandardCharsets.UTF_8));
        byte[] heir =
                "format: escrowsim/scenario/1\nextends: base.yaml\nabout: {id: heir}".getBytes(StandardCharsets.UTF_8);

        assertThat(StudyFile.outline("heir.yaml", heir, others))
                .isEqualTo(new Outline("A base", Map.of("heir", "A base")));
    }

    @Test
    void aStudyIsNoScenario() {
        byte[] bytes = Fixtures.bytes(Fixtures.FOLDER.resolve("study.yaml"));
        OtherFiles others = (path, from) -> new OtherFiles.Found(path, Fixtures.bytes(Fixtures.FOLDER.resolve(path)));

        assertThatThrownBy(() -> ScenarioFile.read("study.yaml", bytes, others, List.of()))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(
                        "study.yaml: error E030: this is a study of several designs, where one scenario is expected");
    }

    @Test
    void anHeirHasWhatItDoesNotSayFromItsBase() {
        String heir = """
                format: escrowsim/scenario/1
                extends: any-3-of-5.yaml
                about: {id: heir}
                custody: {rule: {at_least: 4, of: [provider, treasury, commerce, ombudsman]}}
                """;
        OtherFiles others = (path, from) -> new OtherFiles.Found(path, Fixtures.bytes(Fixtures.FOLDER.resolve(path)));

        Scenario scenario = ScenarioFile.read("heir.yaml", heir.getBytes(StandardCharsets.UTF_8), others, List.of());

        assertThat(scenario.about().id()).isEqualTo("heir");
        assertThat(scenario.plan().custodians()).hasSize(4);
        assertThat(scenario.plan().attacks()).isEqualTo(base().plan().attacks());
        assertThat(scenario.plan().escrow().orElseThrow().keys().keyLifetimeDays())
                .isEqualTo(90);
    }

    @Test
    void theOrderOfLinesDecidesNothing() {
        String text = Fixtures.text(Fixtures.FOLDER.resolve("any-3-of-5.yaml"));
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        int provider = indexOf(lines, "  provider:");
        lines.add(provider + 4, lines.remove(provider));

        Scenario moved =
                ScenarioFile.read("moved.yaml", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));

        assertThat(moved.world().custodians().get(0).name()).isEqualTo("treasury");
        assertThat(moved.plan()).isEqualTo(base().plan());
    }

    private static int indexOf(List<String> lines, String start) {
        return lines.indexOf(
                lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow());
    }

    private Scenario base() {
        return ScenarioFile.read("any-3-of-5.yaml", Fixtures.bytes(Fixtures.FOLDER.resolve("any-3-of-5.yaml")));
    }

    private TrialPlan plan(String design) {
        return study.design(design).orElseThrow().scenario().plan();
    }

    private CustodyModel escrow(String design) {
        return plan(design).escrow().orElseThrow();
    }

    private static Attack attack(TrialPlan plan, String name) {
        return plan.attacks().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
