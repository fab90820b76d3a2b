package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.report.ResultsFolder.Placed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results stand in their folder complete, or not at all. */
class ResultsFolderTest {

    @TempDir
    private Path home;

    private Target target;
    private Path out;

    @BeforeEach
    void place() {
        target = new Target(home.resolve("out"));
        out = target.folder();
    }

    @Test
    void resultsStandCompleteInTheirFolderAndNothingBesideIt() throws IOException {
        assertThat(target.write(false)).isEqualTo(Placed.WRITTEN);

        assertThat(target.everything())
                .containsExactly(
                        "out/datapackage.json", "out/manifest.json", "out/study.resolved.yaml", "out/summary.csv");
        assertThat(Files.readAllBytes(out.resolve("summary.csv")))
                .isEqualTo(Samples.summary().csv());
        assertThat(ResultsCheck.of(out).problems()).isEmpty();
    }

    @Test
    void nothingIsThereUntilAllIs() throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.summary());

            assertThat(out).doesNotExist();

            folder.publish(Samples.manifest(), Samples.dataPackage());
        }
        assertThat(out).exists();
    }

    @Test
    void anInterruptedRunLeavesNothing() throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.summary());
            folder.stream("half.csv").write(1);
        }

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void missingParentsAreMadeAndGoAgainWithAnInterruptedRun() {
        target = new Target(home.resolve("a/b/out"));
        out = target.folder();

        ResultsFolder.begin(out, false).close();
        assertThat(home).isEmptyDirectory();

        assertThat(target.write(false)).isEqualTo(Placed.WRITTEN);
        assertThat(out.resolve("manifest.json")).exists();
    }

    @Test
    void anEmptyFolderIsFreeToUse() throws IOException {
        Files.createDirectory(out);

        assertThat(target.write(false)).isEqualTo(Placed.WRITTEN);
    }

    @Test
    void whatAKilledRunLeftWithoutACheckpointIsSwept() throws IOException {
        Files.createDirectories(home.resolve(".out.unfinished/results"));
        Files.writeString(home.resolve(".out.unfinished/results/summary.csv"), "half");

        assertThat(target.write(false)).isEqualTo(Placed.WRITTEN);
        assertThat(target.everything()).hasSize(4);
    }

    @Test
    void theSameRunIsRecognisedBeforeItIsRunAgain() {
        target.write(false);

        assertThat(ResultsCheck.ofCompleted(out, Samples.run(20_000))).isPresent();
        assertThat(ResultsCheck.ofCompleted(out, Samples.run(20_001))).isEmpty();
        assertThat(ResultsCheck.ofCompleted(home, Samples.run(20_000))).isEmpty();
    }

    @Test
    void aPartialRunIsNotACompletedOne() {
        Manifest.State partial = new Manifest.State(false, true, List.of());
        target.write(false, Samples.manifest(partial, "2026-01-01T00:00:00Z"), Samples.summary());

        assertThat(ResultsCheck.ofCompleted(out, Samples.run(20_000))).isEmpty();
        assertThat(ResultsCheck.of(out).complete()).isFalse();
        assertThat(ResultsCheck.of(out).problems()).isEmpty();
    }

    @Test
    void namesThatReachOutOfTheFolderAreRefused() {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            for (String name :
                    new String[] {"../x", "/x", "a/../x", "", ".x", "a//b", "C:x", "a\\b", "manifest.json"}) {
                assertThatThrownBy(() -> folder.stream(name))
                        .hasMessage("a results file needs a plain relative name, was " + name);
            }
        }
    }

    @Test
    void filesMayStandInFoldersOfTheirOwn() throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.summary());
            folder.file("figures/first.svg", new byte[] {1, 2});
            folder.publish(Samples.manifest(), Samples.dataPackage());
        }

        assertThat(out.resolve("figures/first.svg")).hasBinaryContent(new byte[] {1, 2});
        assertThat(ResultsCheck.of(out).problems()).isEmpty();
    }
}
