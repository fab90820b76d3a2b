package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityTest {

    private static final String RATE = "attacks.insider.per_staff_year";

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        for (String name : List.of("small.yaml", "doubtful.yaml", "study.yaml")) {
            Files.copy(Path.of("src/test/resources/transcripts/files", name), folder.resolve(name));
        }
    }

    @Test
    void theEndsOfARangeAreTheScenarioRunAloneAndTheirDifferenceIsPaired() throws IOException {
        run("sensitivity doubtful.yaml -q -o varied --vary " + RATE);
        run("run doubtful.yaml -q -o low --set " + RATE + "=0.0005");
        run("run doubtful.yaml -q -o high --set " + RATE + "=0.02");

        double low = cell("low/summary.csv", "doubtful,doubtful,p_any_exposure", "estimate");
        double high = cell("high/summary.csv", "doubtful,doubtful,p_any_exposure", "estimate");
        String row = "doubtful,doubtful,one-at-a-time," + RATE + ",event/person-year,0.0005,0.02,p_any_exposure";
        assertThat(cell("varied/sensitivity.csv", row, "estimate_low")).isEqualTo(low);
        assertThat(cell("varied/sensitivity.csv", row, "estimate_high")).isEqualTo(high);
        assertThat(cell("varied/sensitivity.csv", row, "difference")).isCloseTo(high - low, within(1e-12));
        assertThat(read("varied/sensitivity.csv")).contains("true,1,detected");
    }

    @Test
    void aGuessIsSaidToMatterMoreThanTheIntervalOnlyWhereItDoes() throws IOException {
        run(
                "sensitivity doubtful.yaml -q -o out/doubtful-sensitivity --vary attacks.breach.per_custodian_year=0.0009..0.5");

        String precise = run("run doubtful.yaml -q -o precise").replaceAll("\\s+", " ");
        String coarse = run("run doubtful.yaml -q -o coarse --trials 3").replaceAll("\\s+", " ");

        assertThat(precise)
                .contains("One input matters more: attacks.breach.per_custodian_year takes the chance of a leak from");
        assertThat(coarse)
                .doesNotContain("matters more")
                .contains("Alone, no input varied takes the chance further than the interval is wide; the strongest,"
                        + " attacks.breach.per_custodian_year, takes the chance of a leak from");
    }

    @Test
    void aSobolAnalysisFindsTheSameInputAndALawfulUseOfOneInputIsAllItsDoing() throws IOException {
        run("sensitivity doubtful.yaml -q -o varied --method sobol --points 16 --trials 200 --metric p_any_exposure");
        run("sensitivity doubtful.yaml -q -o useful --method sobol --points 256 --metric lawful_accesses_useful");

        assertThat(cell("varied/sensitivity.csv", sobol(RATE, "0.0005,0.02,p_any_exposure"), "rank"))
                .isEqualTo(1);
        String useful = sobol("benefit.useful_share", "share", "0.05,0.3,lawful_accesses_useful");
        assertThat(cell("useful/sensitivity.csv", useful, "total")).isCloseTo(1, within(0.05));
        assertThat(cell("useful/sensitivity.csv", useful, "total_noise")).isZero();
    }

    private static String sobol(String path, String rest) {
        return sobol(path, "event/person-year", rest);
    }

    private static String sobol(String path, String unit, String rest) {
        return "doubtful,doubtful,sobol," + path + "," + unit + "," + rest;
    }

    @Test
    void theResolvedAnalysisGivesTheSameResultsOnAnyNumberOfThreads() throws IOException {
        run("sensitivity doubtful.yaml -q -o first --method rank-correlation --points 8 --trials 200 --threads 1");
        run("sensitivity first/study.resolved.yaml -q -o second --threads 3");

        assertThat(read("second/sensitivity.csv")).isEqualTo(read("first/sensitivity.csv"));
        assertThat(read("second/study.resolved.yaml")).isEqualTo(read("first/study.resolved.yaml"));
    }

    @Test
    void theImpactOfAnInputStandsInTheAssumptionsAndInTheReport() throws IOException {
        run("sensitivity doubtful.yaml -q -o varied");
        run("report varied -q");

        assertThat(read("varied/assumptions.csv").lines())
                .anyMatch(row -> row.startsWith(RATE + ",")
                        && row.contains(",\"p_any_exposure, from the low to the high end of range90, in doubtful\","));
        assertThat(read("varied/report.html"))
                .contains("Sorted by impact, the largest first")
                .contains("of the inputs varied one at a time, " + RATE
                        + " (LOW quality) moves the chance of a leak most")
                .contains("tornado-doubtful");
    }

    @Test
    void whatCannotBeAnalysedWritesNothing() throws IOException {
        run("sensitivity doubtful.yaml --vary attacks.insidr");
        run("sensitivity doubtful.yaml --metric p_any_exposur");
        run("sensitivity doubtful.yaml --dry-run");
        run("sensitivity missing.yaml");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("small.yaml", "doubtful.yaml", "study.yaml");
        }
    }

    private String run(String line) {
        Session.Result result = new Session(folder, folder).run(line.split(" "));
        assertThat(result.exitCode()).as(result.err()).isNotEqualTo(1);
        return result.out();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private double cell(String file, String prefix, String column) throws IOException {
        List<String> lines = read(file).lines().toList();
        int place = Arrays.asList(lines.get(0).split(",", -1)).indexOf(column);
        return lines.stream()
                .filter(row -> row.startsWith(prefix + ","))
                .map(row -> Double.parseDouble(row.split(",", -1)[place]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + prefix + " in\n" + String.join("\n", lines)));
    }
}
