package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contact chaining as a user meets it. */
class ContactChainTest {

    private static final Path FILES = Path.of("src/test/resources/transcripts/files");

    @TempDir
    private Path folder;

    private Session.Result run(String... words) {
        return new Session(folder, Path.of("../..")).run(words);
    }

    private void copy(String... files) throws IOException {
        for (String file : files) {
            Files.copy(FILES.resolve(file), folder.resolve(file));
        }
    }

    /** Every word with a Z of the list is somebody's name. */
    @Test
    void noNameOfAListReachesAnyOutput() throws IOException {
        copy("who-else.yaml", "contacts.csv", "contacts-bad.csv");
        List<Session.Result> answers = List.of(
                run("chain", "who-else.yaml", "-v"),
                run("chain", "who-else.yaml", "--json", "-o", "json"),
                run("run", "who-else.yaml", "-v"),
                run("report", "out/alone"),
                run("report", "out/alone-chain"),
                run("validate", "who-else.yaml"),
                run("chain", "who-else.yaml", "--set", "chaining.contacts_file=contacts-bad.csv"));

        assertThat(answers.stream().limit(6))
                .allSatisfy(
                        answer -> assertThat(answer.exitCode()).as(answer.err()).isZero());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.out() + answer.err()).doesNotContain("Z"));
        try (Stream<Path> written = Files.walk(folder)) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                if (folder.relativize(file).getNameCount() > 1) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .as(file.toString())
                            .doesNotContain("Ziska", "Zoltan", "Zita", "Zora", "Zdenka", "Zeno", "Zweig", "Zorn");
                }
            }
        }
    }

    /** However many threads there are. The exact bytes of one small question; when they move, CHANGELOG.md says why. */
    @Test
    void theSameSeedGivesTheSameBytesAndTheListStandsInTheManifest() throws IOException {
        copy("who-else.yaml", "contacts.csv", "small.yaml");
        run("chain", "who-else.yaml", "-o", "a");
        run("chain", "who-else.yaml", "-o", "b", "--threads", "3");
        run(
                "chain",
                "small.yaml",
                "-o",
                "c",
                "--trials",
                "40",
                "--set",
                "chaining.hops=2",
                "--set",
                "chaining.around.people=300");

        assertThat(Files.readAllBytes(folder.resolve("a/chaining.csv")))
                .isEqualTo(Files.readAllBytes(folder.resolve("b/chaining.csv")));
        assertThat(Files.readString(folder.resolve("a/manifest.json"))).contains("contacts.csv");
        assertThat(Sha256.of(Files.readAllBytes(folder.resolve("c/chaining.csv"))))
                .isEqualTo("9e265d11e18ff7815f31841111c120c1b8866633d95777b17133345ce6beadd3");
    }
}
