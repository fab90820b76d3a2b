package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.report.ResultsException.Reason;
import escrowsim.report.ResultsFolder.Placed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there already: replaced only where that is wanted, and never what is not ours. */
class TakenPlaceTest {

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
    void resultsThatAreThereAreNotOverwritten() throws IOException {
        target.write(false);
        byte[] before = Files.readAllBytes(out.resolve("manifest.json"));

        Target.assertRefused(
                Reason.OTHER_RESULTS, out + " already holds results from another run", () -> target.write(false));

        assertThat(Files.readAllBytes(out.resolve("manifest.json"))).isEqualTo(before);
        assertThat(target.everything()).hasSize(4);
        assertThat(Reason.OTHER_RESULTS.fix()).isEqualTo("use another folder, or replace it with --force");
    }

    @Test
    void theSameResultsThatCameInTheMeantimeStay() throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.summary());
            folder.file("study.resolved.yaml", "resolved".getBytes(StandardCharsets.UTF_8));
            writeInTheMeantime();

            assertThat(folder.publish(Samples.manifest(), Samples.dataPackage()))
                    .isEqualTo(Placed.ALREADY_THERE);
        }
        assertThat(target.everything()).hasSize(4);
    }

    @Test
    void otherResultsThatCameInTheMeantimeAreNotOverwritten() throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.comparison());
            writeInTheMeantime();

            Target.assertRefused(
                    Reason.OTHER_RESULTS,
                    out + " already holds results from another run",
                    () -> folder.publish(Samples.manifest(), Samples.dataPackage()));
        }
        assertThat(target.everything()).hasSize(4);
    }

    @Test
    void aSecondRunIntoTheSameFolderIsRefusedWhileTheFirstIsAtWork() throws IOException {
        try (ResultsFolder first = ResultsFolder.begin(out, false)) {
            first.table(Samples.summary());

            Target.assertRefused(
                    Reason.IN_USE, out + " is being written by another run", () -> ResultsFolder.begin(out, true));
            Target.assertRefused(
                    Reason.IN_USE, out + " is being written by another run", () -> ResultsFolder.goOn(out, false));
            assertThat(first.publish(Samples.manifest(), Samples.dataPackage())).isEqualTo(Placed.WRITTEN);
        }
        assertThat(target.everything()).hasSize(3);
    }

    @Test
    void aReplacementThatWasKilledHalfWayBringsTheOldResultsBack() throws IOException {
        target.write(false);
        Files.move(out, home.resolve(".out.old"));

        Target.assertRefused(
                Reason.OTHER_RESULTS,
                out + " already holds results from another run",
                () -> ResultsFolder.begin(out, false));
        assertThat(ResultsCheck.of(out).ok()).isTrue();
    }

    @Test
    void resultsAreReplacedWhereThatIsWanted() throws IOException {
        target.write(false);

        assertThat(target.write(true, Samples.manifest(), Samples.comparison())).isEqualTo(Placed.REPLACED);

        assertThat(target.everything())
                .containsExactly(
                        "out/comparison.csv", "out/datapackage.json", "out/manifest.json", "out/study.resolved.yaml");
    }

    @Test
    void aFailedReplacementLeavesTheOldResults() throws IOException {
        target.write(false);

        try (ResultsFolder folder = ResultsFolder.begin(out, true)) {
            folder.table(Samples.comparison());
        }

        assertThat(target.everything()).hasSize(4).contains("out/summary.csv");
    }

    @Test
    void aFolderWithAnythingElseInItIsNeverReplaced() throws IOException {
        target.write(false);
        Files.writeString(out.resolve("notes.txt"), "mine");

        Target.assertRefused(
                Reason.NOT_RESULTS, out + " holds files that are not escrowsim's: notes.txt", () -> target.write(true));

        assertThat(out.resolve("notes.txt")).exists();
        assertThat(out.resolve("summary.csv")).exists();
    }

    @Test
    void aFolderWithoutAManifestIsNeverReplaced() throws IOException {
        Files.createDirectories(out.resolve("photos"));
        Files.writeString(out.resolve("photos/1.jpg"), "mine");

        Target.assertRefused(
                Reason.NOT_RESULTS,
                out + " holds files that are not escrowsim's: photos/1.jpg",
                () -> target.write(true));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(out, "a file");

        Target.assertRefused(Reason.NOT_A_FOLDER, out + " is a file", () -> target.write(true));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(out, elsewhere);

        Target.assertRefused(Reason.LINK, out + " is a link", () -> target.write(true));

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkAmongTheResultsIsAStranger() throws IOException {
        target.write(false);
        Path secret = Files.writeString(home.resolve("secret.csv"), "mine");
        Files.delete(out.resolve("summary.csv"));
        Files.createSymbolicLink(out.resolve("link.csv"), secret);

        Target.assertRefused(
                Reason.NOT_RESULTS, out + " holds files that are not escrowsim's: link.csv", () -> target.write(true));

        assertThat(secret).exists();
    }

    @Test
    void theRootIsNotReplaced() {
        assertThatThrownBy(() -> ResultsFolder.begin(home.getRoot(), true))
                .hasMessage(home.getRoot() + " holds files that are not escrowsim's");
    }

    /** As another version, or somebody by hand, could: two runs of this one keep out of each other's way. */
    private void writeInTheMeantime() throws IOException {
        Path elsewhere = home.resolve("elsewhere");
        new Target(elsewhere).write(false);
        Files.move(elsewhere, out);
    }
}
