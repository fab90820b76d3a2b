package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {

    private static final Pattern HASH = Pattern.compile("\"results_sha256\": \"([0-9a-f]{64})\"");

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        for (String name : List.of("small.yaml", "study.yaml")) {
            Files.copy(Path.of("src/test/resources/transcripts/files", name), folder.resolve(name));
        }
    }

    @Test
    void aRunLeavesItsTablesItsInputsAndAManifest() throws IOException {
        run("run", "small.yaml", "-q");

        assertThat(names("out/small"))
                .containsExactly(
                        "assumptions.csv",
                        "causes.csv",
                        "comparison.csv",
                        "datapackage.json",
                        "distribution.csv",
                        "funnel.csv",
                        "latency.csv",
                        "manifest.json",
                        "study.resolved.yaml",
                        "summary.csv",
                        "timeline.csv");
        assertThat(read("out/small/manifest.json")).contains("\"small.yaml\"", "\"started\": \"2026-01-01T00:00:00Z\"");
    }

    @Test
    void threadsChangeNoByte() throws IOException {
        String one = hash("run", "small.yaml", "--threads", "1", "-o", "one");

        assertThat(hash("run", "small.yaml", "--threads", "3", "-o", "three")).isEqualTo(one);
        assertThat(Files.mismatch(folder.resolve("one/summary.csv"), folder.resolve("three/summary.csv")))
                .isEqualTo(-1);
    }

    @Test
    void aRareDesignIsDrawnWhereItsLeaksAreAndSaysSo() throws IOException {
        String rare = "attacks.insider.per_staff_year=1e-8";

        Session.Result result = run("run", "small.yaml", "--set", rare);

        assertThat(result.out())
                .contains("Rare events: only worlds in which a leak is possible were drawn")
                .contains("--crude turns it off");
        assertThat(read("out/small/summary.csv")).containsPattern("small,small,p_any_exposure.*,weighted,");
        assertThat(read("out/small/comparison.csv")).containsPattern("p_any_exposure.*,square-and-add,false,");
        assertThat(read("out/small/manifest.json")).contains("\"rare_worlds\"", "\"crude_worlds\"");
        assertThat(hash("run", "small.yaml", "--set", rare, "--threads", "3", "-o", "three"))
                .isEqualTo(hash("run", "small.yaml", "--set", rare, "--threads", "1", "-o", "one"));

        run("run", "small.yaml", "--set", rare, "--crude", "-o", "crude");
        assertThat(read("crude/summary.csv")).doesNotContain("weighted");
        assertThat(read("crude/manifest.json")).doesNotContain("rare_worlds");
    }

    @Test
    void theResolvedScenarioGivesTheSameResults() throws IOException {
        String first = hash("run", "small.yaml", "--set", "custody.rule.at_least=3", "-o", "first");

        assertThat(hash("run", "first/study.resolved.yaml", "-o", "second")).isEqualTo(first);
    }

    @Test
    void theResolvedStudyGivesTheSameResults() throws IOException {
        String first = hash("compare", "study.yaml", "-o", "first");

        assertThat(hash("compare", "first/study.resolved.yaml", "-o", "second")).isEqualTo(first);
    }

    @Test
    void whatTheCommandLineChangedIsOnRecord() throws IOException {
        run("run", "small.yaml", "-q", "--set", "custody.rule.at_least=3", "--seed", "7", "--trials", "2k");

        assertThat(read("out/small/study.resolved.yaml")).contains("at_least: 3", "seed: \"7\"", "trials: 2000");
        assertThat(read("out/small/manifest.json"))
                .contains("\"custody.rule.at_least=3\"", "\"run.seed=7\"", "\"run.trials=2000\"")
                .contains("\"comparable_to_published\": false");
    }

    @Test
    void everyWorldIsWrittenWhereItIsAskedFor() throws IOException {
        run("run", "small.yaml", "-q", "--trials-out", "-o", "plain");
        run("run", "small.yaml", "-q", "--gzip", "-o", "packed");

        String plain = read("plain/trials.csv");
        assertThat(plain.lines().count()).isEqualTo(1 + 2 * 1_000);
        try (GZIPInputStream packed =
                new GZIPInputStream(Files.newInputStream(folder.resolve("packed/trials.csv.gz")))) {
            assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        assertThat(run("run", "small.yaml", "-q", "--csv", "trials", "-o", "plain")
                        .out())
                .isEqualTo(plain);
    }

    @Test
    void copiesForExcelStandBesideTheTables() throws IOException {
        run("run", "small.yaml", "-q", "--excel");

        assertThat(names("out/small/excel"))
                .containsExactly(
                        "assumptions.csv",
                        "causes.csv",
                        "comparison.csv",
                        "distribution.csv",
                        "funnel.csv",
                        "latency.csv",
                        "summary.csv",
                        "timeline.csv");
        assertThat(read("out/small/excel/summary.csv"))
                .isEqualTo("\uFEFF" + read("out/small/summary.csv").replace("\n", "\r\n"));
    }

    @Test
    void oneFlippedByteIsFound() throws IOException {
        run("run", "small.yaml", "-q");
        byte[] table = Files.readAllBytes(folder.resolve("out/small/summary.csv"));
        table[table.length / 2] ^= 1;
        Files.write(folder.resolve("out/small/summary.csv"), table);

        Session.Result result = run("validate", "out");

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID.number());
        assertThat(result.out())
                .contains("out/small: summary.csv was changed")
                .endsWith("1 folder, 1 error, 0 warnings\n");
    }

    @Test
    void whatCannotRunWritesNothing() throws IOException {
        run("run", "small.yaml", "--set", "custody.rule.at_least=9");
        run("run", "small.yaml", "--csv", "nothing");
        run("run", "small.yaml", "--dry-run");

        assertThat(names(".")).containsExactly("small.yaml", "study.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frontier study.yaml --set custody.rule.at_leest=1 | at_least",
                "frontier study.yaml --frontier p_any_exposur,wrongful_accesses | p_any_exposure",
                "frontier study.yaml --materiality risk=some | risk=NUMBER",
                "frontier study.yaml --set benefit.useful_share=300% | between 0 and 1",
                "compare study.yaml --set custodians.provder.staff_with_access=3 | provider",
                "compare study.yaml --to two-of-thre | two-of-three",
                "compare study.yaml --csv sumary | summary",
                "sweep study.yaml --vary custody.rule.at_least=9..12:2 | at_least",
                "sweep study.yaml --vary attacks.insider.per_staff_yer=1,2 | per_staff_year",
                "sweep small.yaml --vary custody.rule.at_least=1,2 --money | a sweep goes without --money"
            })
    void aMistakeGetsASuggestionAndWritesNothing(String typed, String meant) throws IOException {
        Session.Result result = run(typed.split(" "));

        assertThat(result.exitCode()).isIn(ExitCode.USAGE.number(), ExitCode.INVALID.number());
        assertThat(result.err()).contains(meant);
        assertThat(names(".")).containsExactly("small.yaml", "study.yaml");
    }

    @Test
    void aFileThatIsNotThereEndsWithSixAndWritesNothing() throws IOException {
        for (String command : List.of("compare", "frontier", "sweep")) {
            String[] typed =
                    (command + " studdy.yaml" + (command.equals("sweep") ? " --vary run.seed=1,2" : "")).split(" ");
            Session.Result result = run(typed);

            assertThat(result.exitCode()).isEqualTo(ExitCode.FILES.number());
            assertThat(result.err()).contains("study.yaml");
        }
        assertThat(names(".")).containsExactly("small.yaml", "study.yaml");
    }

    /** Money is off unless it is asked for, and then a folder without it is another run's. */
    @Test
    void moneyIsCountedOnlyWhereItIsAskedFor() throws IOException {
        Session.Result without = run("run", "small.yaml", "--json", "-q", "-o", "plain");
        Session.Result with = run("run", "small.yaml", "--money", "--json", "-q", "-o", "priced");

        assertThat(without.out()).doesNotContain("USD");
        assertThat(with.out()).contains("\"costs\"", "\"break_even\"", "\"USD/access\"");
        assertThat(names("plain")).doesNotContain("costs.csv");
        assertThat(names("priced")).contains("costs.csv");
        assertThat(read("plain/summary.csv")).isEqualTo(read("priced/summary.csv"));
        assertThat(run("run", "small.yaml", "-q", "-o", "priced").exitCode()).isEqualTo(ExitCode.FILES.number());
    }

    @Test
    void identicalDesignsDifferByExactlyNothing() {
        List<String> rows = run("compare", "small.yaml", "small.yaml", "--csv", "comparison", "-q")
                .out()
                .lines()
                .filter(row -> row.contains(",small-2,small,"))
                .toList();

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.split(",", -1)[5]).isIn("0", ""));
    }

    private String hash(String... arguments) {
        String[] all =
                Stream.concat(Stream.of(arguments), Stream.of("--json", "-q")).toArray(String[]::new);
        Matcher hash = HASH.matcher(run(all).out());
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    private Session.Result run(String... arguments) {
        return new Session(folder, folder).run(arguments);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("excel"))
                    .sorted()
                    .toList();
        }
    }
}
