package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.rehearsal.Demonstration.Step;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemonstrationTest {

    private final List<Step> steps = Demonstration.run(new SecureRandom());

    @Test
    void itShowsAMessageItsLawfulReadingAndItsTheft() {
        assertThat(steps)
                .extracting(Step::action)
                .containsExactly(
                        "Alice sends Bob \"Meet me at noon.\"; the service stores",
                        "With a warrant, Ministry and Court and Auditor contribute their shares",
                        "With a warrant, Ministry and Court contribute their shares",
                        "Police hands in another share",
                        "Thieves copy the shares of Police and Provider, and are inside the Court",
                        "The intruder is thrown out of the Court",
                        "All shares are refreshed, and the thieves try their copies with new ones");
        assertThat(steps)
                .extracting(Step::result)
                .satisfies(
                        result -> assertThat(result).hasSize(64).matches("[0-9a-f]+"),
                        org.assertj.core.api.Assertions.atIndex(0))
                .endsWith(
                        "The message is read: \"Meet me at noon.\"",
                        "The shares do not rebuild the key: nothing is read",
                        "Refused: the share of Police does not match its published commitment",
                        "The message is read: \"Meet me at noon.\"",
                        "Refused: the visitor of Court has left",
                        "Refused: the share of Police is of version 0, not 1");
    }

    @Test
    void everyRunHasKeysOfItsOwn() {
        assertThat(Demonstration.run(new SecureRandom()).get(0).result())
                .isNotEqualTo(steps.get(0).result());
    }
}
