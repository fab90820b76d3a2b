package escrowsim.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.oracle.Families;
import escrowsim.oracle.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of exact values, without working them all out; {@link OraclePageSlowTest} does. */
class OraclePageTest {

    static final Path PAGE = Path.of("../docs/exact-values.md");

    @Test
    void everyFamilyHasItsLineAndThoseNotSimulatedTheirReason() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        for (Family family : Families.all()) {
            String begins = "| `" + family.name() + "` | " + family.cases().size() + " |";
            assertThat(lines)
                    .as("made by: escrowsim selftest --oracles --page")
                    .anyMatch(line -> line.startsWith(begins) && line.endsWith("| " + family.notSimulated() + " |"));
        }
    }
}
