package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepTest {

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        for (String name : List.of("small.yaml", "study.yaml")) {
            Files.copy(Path.of("src/test/resources/transcripts/files", name), folder.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0.001,1", "4,0.005,2", "8,0.01,3"})
    void aPointEqualsTheSameScenarioRunAloneByteForByte(String point, String rate, String atLeast) throws IOException {
        run("sweep small.yaml -q -o swept --vary attacks.insider.per_staff_year=0.001,0.005,0.01"
                + " --vary custody.rule.at_least=1..3:3");
        run("run small.yaml -q -o alone --set attacks.insider.per_staff_year=" + rate + " --set custody.rule.at_least="
                + atLeast);

        List<String> swept =
                rows("swept/sweep.csv", "small," + point + ",small,").toList();
        List<String> alone = rows("alone/summary.csv", "small,small,").toList();
        assertThat(swept)
                .hasSize(13)
                .isEqualTo(alone.stream()
                        .map(row -> rate + "," + atLeast + "," + row)
                        .toList());
    }

    /** One in a hundred thousand worlds leaks: as worlds come, 1,000 show none. */
    @Test
    void rareDesignsAreLookedForWhereTheyLeakUnlessThatIsTurnedOff() throws IOException {
        String swept = "sweep small.yaml -q --vary attacks.insider.per_staff_year=0.00001";
        run(swept + " -o rare");
        run(swept + " -o crude --crude");

        assertThat(read("rare/sweep.csv")).contains(",weighted,");
        assertThat(read("crude/sweep.csv")).doesNotContain(",weighted,");
    }

    @Test
    void theDesignsOfAStudyAreSweptTogether() throws IOException {
        run("sweep study.yaml -q -o swept --vary custody.key_lifetime_days=90,horizon");
        run("compare study.yaml -q -o alone --set custody.key_lifetime_days=horizon");

        assertThat(rows("swept/sweep.csv", "ways,1,provider,").toList())
                .isEqualTo(rows("alone/summary.csv", "ways,provider,")
                        .map(row -> "horizon," + row)
                        .toList());
        assertThat(rows("swept/sweep.csv", "ways,1,no-escrow,").findFirst().orElseThrow())
                .startsWith(",");
    }

    @Test
    void theResolvedSweepGivesTheSameResults() throws IOException {
        run("sweep small.yaml -q -o first --method sobol --points 4 --trials 100 --vary custody.rule.at_least=1,2,3"
                + " --vary attacks.insider.per_staff_year=0.001..0.01");
        run("sweep first/study.resolved.yaml -q -o second");

        assertThat(read("second/sweep.csv")).isEqualTo(read("first/sweep.csv"));
        assertThat(read("second/study.resolved.yaml")).isEqualTo(read("first/study.resolved.yaml"));
    }

    @Test
    void theScenarioItselfIsTheFirstPointOfOneAtATime() throws IOException {
        run("sweep small.yaml -q -o swept --method one-at-a-time --vary custody.rule.at_least=1,3"
                + " --vary attacks.insider.per_staff_year=0.001,0.01");

        assertThat(rows("swept/sweep_points.csv", "0,"))
                .contains(
                        "attacks.insider.per_staff_year,0.005,event/person-year", "custody.rule.at_least,2,custodian");
        assertThat(rows("swept/sweep_points.csv", "4,"))
                .anyMatch(row -> row.startsWith("attacks.insider.per_staff_year,0.01,"));
    }

    @Test
    void whatCannotBeSweptWritesNothing() throws IOException {
        run("sweep small.yaml --vary custody.rule.at_least=1,9");
        run("sweep small.yaml --vary custody.rule.at_leest=1,2");
        run("sweep small.yaml --vary custody.rule.at_least=1,2 --csv summary");
        run("sweep small.yaml --vary custody.rule.at_least=1,2 --dry-run");
        run("sweep missing.yaml --vary custody.rule.at_least=1,2");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("small.yaml", "study.yaml");
        }
    }

    private void run(String line) {
        new Session(folder, folder).run(line.split(" "));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Stream<String> rows(String file, String prefix) throws IOException {
        return read(file).lines().filter(row -> row.startsWith(prefix)).map(row -> row.substring(prefix.length()));
    }
}
