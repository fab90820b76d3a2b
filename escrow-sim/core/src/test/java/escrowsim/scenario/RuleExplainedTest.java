package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.custody.Rule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleExplainedTest {

    @Test
    void aNestedRuleIsDrawnWithWhoUnlocksAndWhoBlocks() {
        Rule rule = new Rule.AtLeast(
                2,
                List.of(
                        Rule.all(List.of("Ministry", "Court")),
                        Rule.atLeast(1, List.of("Provider")),
                        Rule.atLeast(1, List.of("Auditor", "Ombudsman"))));

        assertThat(String.join("\n", RuleExplained.of(rule).lines()))
                .isEqualTo("""
                  at least 2 of 3
                  |-- all 2 of
                  |   |-- Ministry
                  |   `-- Court
                  |-- Provider
                  `-- at least 1 of 2
                      |-- Auditor
                      `-- Ombudsman
                  Unlock: 5 minimal sets, of 2 to 3 custodians each
                    Provider, Auditor
                    Provider, Ombudsman
                    Ministry, Court, Provider
                    Ministry, Court, Auditor
                    Ministry, Court, Ombudsman
                  Block: 5 minimal sets, of 2 to 3 custodians each
                    Ministry, Provider
                    Court, Provider
                    Ministry, Auditor, Ombudsman
                    Court, Auditor, Ombudsman
                    Provider, Auditor, Ombudsman""".indent(2).stripTrailing());
    }

    @Test
    void oneCustodianIsAllThereIs() {
        assertThat(RuleExplained.of(Rule.holder("Provider")).lines())
                .containsExactly(
                        "  Provider",
                        "  Unlock: 1 minimal set, of 1 custodian",
                        "    Provider",
                        "  Block: 1 minimal set, of 1 custodian",
                        "    Provider");
    }

    @Test
    void ofManySetsSomeAreShownAndAllAreCounted() {
        List<String> thirty =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "Agency " + i).toList();

        List<String> lines = RuleExplained.of(Rule.atLeast(15, thirty)).lines();

        assertThat(lines)
                .contains(
                        "  Unlock: 155117520 minimal sets; some of them",
                        "  Block: 145422675 minimal sets; some of them")
                .anySatisfy(line -> assertThat(line).endsWith("Agency 12 and 3 more"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
