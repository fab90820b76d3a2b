package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of the folder {@code broken} has beside it what a person reads about it, word for word. */
class BrokenFilesTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.BROKEN)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFaultIsToldWordForWord(Path file) {
        Path expected = Path.of(file.toString().replace(".yaml", ".txt"));

        assertThat(Fixtures.told(file) + "\n").isEqualTo(Fixtures.text(expected));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBrokenFileIsAnsweredUnderAnyName(Path file) {
        ReaderFuzz.fuzzerTestOneInput(Fixtures.bytes(file));
    }

    @Test
    void aFileOfMoreThanAMegabyteIsNotParsed() {
        byte[] large = "#".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ScenarioFile.read("large.yaml", large))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("large.yaml: error E016: the file has 1048577 bytes, at most 1048576 are read");
    }

    @Test
    void nestingEndsAtFiftyHoweverDeepItGoes() {
        byte[] deep = ("format: " + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ScenarioFile.read("deep.yaml", deep))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("deep.yaml:1:58: error E017: nested more than 50 deep");
    }

    @Test
    void atMostTwentyAreShownAndTheRestCounted() {
        String text = Fixtures.text(Fixtures.FOLDER.resolve("any-3-of-5.yaml"))
                + Stream.iterate(1, i -> i + 1)
                        .limit(25)
                        .map(i -> "extra" + i + ": 1\n")
                        .reduce("", String::concat);

        assertThatThrownBy(() -> ScenarioFile.read("many.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ScenarioException.class, e -> {
                    assertThat(e.errors()).isEqualTo(25);
                    assertThat(e.getMessage())
                            .endsWith("\n\nand 5 more")
                            .contains("\"extra20\"")
                            .doesNotContain("\"extra21\"");
                });
    }

    @Test
    void whatThePlanRefusesIsToldAtItsPlace() {
        String many = IntStream.range(0, 1_025).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String text = "format: escrowsim/scenario/1\nabout: {id: many}\nhorizon_years: 1\npopulation: {users: 10}\n"
                + "custody:\n  model: threshold-shares\n  rule: {at_least: 1, of: [" + many + "]}\n"
                + "custodians: {" + many.replace(",", ": {},") + ": {}}\n";

        assertThatThrownBy(() -> ScenarioFile.read("many.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("many.yaml:7:9: error E047: at most 1024 custodians are supported, got 1025");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsChangeNothing() {
        String text = Fixtures.text(Fixtures.FOLDER.resolve("any-3-of-5.yaml"));
        String windows = "\uFEFF" + text.replace("\n", "\r\n");

        Scenario scenario = ScenarioFile.read("any-3-of-5.yaml", windows.getBytes(StandardCharsets.UTF_8));

        assertThat(scenario).isEqualTo(ScenarioFile.read("any-3-of-5.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
