package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.words.Version;
import escrowsim.report.Manifest.HashedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rehearse RESULTS}: the very worlds that were counted, with real keys. */
class RehearseTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        Path files = Path.of("src/test/resources/transcripts/files");
        Files.copy(files.resolve("small.yaml"), folder.resolve("small.yaml"));
        Files.copy(files.resolve("study.yaml"), folder.resolve("study.yaml"));
    }

    @Test
    void theWorldsOfAFolderAreThoseOfItsScenarioUnderItsSeedAndChanges() {
        String[] changes = {"--set", "run.seed=9", "--set", "custody.rule.at_least=1", "--trials", "30"};
        run(with(changes, "run", "small.yaml", "-o", "out"));

        String counted = run("rehearse", "out", "--design", "small").out();

        assertThat(counted).startsWith("small: 30 worlds, ").endsWith("  all of them exactly as the model says\n");
        assertThat(run(with(changes, "rehearse", "small.yaml")).out()).isEqualTo(counted);
        assertThat(run("rehearse", "small.yaml", "--trials", "30").out()).isNotEqualTo(counted);
    }

    @Test
    void worldsThatWereDrawnWhereLeaksAreAreReplayedAsSuch() {
        String[] rare = {"--set", "attacks.insider.per_staff_year=1e-6"};
        run(with(rare, "run", "small.yaml", "--trials", "2k", "-o", "out"));

        String counted =
                run("rehearse", "out", "--design", "small", "--trials", "20").out();

        assertThat(run("validate", "out").exitCode()).isZero();
        assertThat(counted).startsWith("small: 20 worlds, ").doesNotContain(" 0 read by thieves");
        assertThat(run(with(rare, "rehearse", "small.yaml", "--trials", "20")).out())
                .contains(" 0 read by thieves");
    }

    @Test
    void aFolderThatIsNoneOfResultsIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("photos"));

        Session.Result result = run("rehearse", "photos");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FILES.number());
        assertThat(result.err()).isEqualTo("""
                error E061: cannot read photos: no results are in it (no manifest.json)
                  run and compare write them, into out/ID of the folder in which they are typed.
                """);
    }

    @Test
    void aFolderThatWasChangedIsRefused() throws IOException {
        run("run", "small.yaml", "--trials", "30", "-o", "out");
        Path resolved = folder.resolve("out/study.resolved.yaml");
        Files.writeString(resolved, Files.readString(resolved).replace("users: 1000", "users: 1001"));

        Session.Result result = run("rehearse", "out");

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID.number());
        assertThat(result.err()).startsWith("error E065: " + folder + "/out is not as its manifest says: ");
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedForItsWorldsAreOthers() throws IOException {
        run("run", "small.yaml", "--trials", "30", "-o", "out");
        Path manifest = folder.resolve("out/manifest.json");
        String current = "\"model_version\": \"" + Version.MODEL + "\"";
        assertThat(manifest).content().contains(current);
        Files.writeString(manifest, signed(Files.readString(manifest).replace(current, "\"model_version\": \"0.0\"")));

        Session.Result result = run("rehearse", "out");

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID.number());
        assertThat(result.err()).isEqualTo("""
                error E076: out was written with model 0.0, and this is model %s: its worlds are others
                  Use that version, or simulate out/study.resolved.yaml with this one.
                """.formatted(Version.MODEL));
        assertThat(run("explain", "out", "--trial", "1").err()).isEqualTo(result.err());
    }

    @Test
    void whatIsCountedIsNotChanged() {
        run("run", "small.yaml", "--trials", "30", "-o", "out");

        Session.Result result = run("rehearse", "out", "--set", "custody.rule.at_least=1");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(result.err()).isEqualTo("""
                error E009: --set changes a scenario, and the results in out are as they are
                  Name the scenario instead of the folder, such as small.
                """);
    }

    /** With the hash of itself, which is taken with zeros in its place. */
    private static String signed(String manifest) {
        String zeros = manifest.replaceFirst("(\"manifest_sha256\": \")[0-9a-f]{64}", "$1" + "0".repeat(64));
        String hash = HashedFile.of("", zeros.getBytes(StandardCharsets.UTF_8)).sha256();
        return zeros.replace("0".repeat(64), hash);
    }

    private Session.Result run(String... arguments) {
        return new Session(folder, folder).run(arguments);
    }

    private static String[] with(String[] more, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }
}
