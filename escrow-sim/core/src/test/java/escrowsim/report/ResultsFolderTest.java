package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import escrowsim.report.ResultsException.Reason;
import escrowsim.report.ResultsFolder.Placed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    @TempDir
    private Path home;

    private Path out;

    @BeforeEach
    void place() {
        out = home.resolve("out");
    }

    private Placed write(boolean replace) {
        return write(replace, Samples.manifest(), Samples.summary());
    }

    private Placed write(boolean replace, Manifest manifest, Table table) {
        try (ResultsFolder folder = ResultsFolder.begin(out, replace)) {
            folder.table(table);
            folder.file("study.resolved.yaml", "resolved".getBytes(StandardCharsets.UTF_8));
            return folder.publish(manifest, Samples.dataPackage());
        }
    }

    /** As another version, or somebody by hand, could: two runs of this one keep out of each other's way. */
    private void writeInTheMeantime() throws IOException {
        Path wanted = out;
        out = home.resolve("elsewhere");
        write(false);
        Files.move(out, wanted);
        out = wanted;
    }

    private SortedSet<String> everything() throws IOException {
        return Folder.files(home);
    }

    private static void assertRefused(Reason reason, String message, Runnable writing) {
        assertThatExceptionOfType(ResultsException.class)
                .isThrownBy(writing::run)
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void resultsStandCompleteInTheirFolderAndNothingBesideIt() throws IOException {
        assertThat(write(false)).isEqualTo(Placed.WRITTEN);

        assertThat(everything())
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
        out = home.resolve("a/b/out");

        ResultsFolder.begin(out, false).close();
        assertThat(home).isEmptyDirectory();

        assertThat(write(false)).isEqualTo(Placed.WRITTEN);
        assertThat(out.resolve("manifest.json")).exists();
    }

    @Test
    void anEmptyFolderIsFreeToUse() throws IOException {
        Files.createDirectory(out);

        assertThat(write(false)).isEqualTo(Placed.WRITTEN);
    }

    @Test
    void resultsThatAreThereAreNotOverwritten() throws IOException {
        write(false);
        byte[] before = Files.readAllBytes(out.resolve("manifest.json"));

        assertRefused(Reason.OTHER_RESULTS, out + " already holds results from another run", () -> write(false));

        assertThat(Files.readAllBytes(out.resolve("manifest.json"))).isEqualTo(before);
        assertThat(everything()).hasSize(4);
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
        assertThat(everything()).hasSize(4);
    }

    @Test
    void otherResultsThatCameInTheMeantimeAreNotOverwritten() throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.comparison());
            writeInTheMeantime();

            assertRefused(
                    Reason.OTHER_RESULTS,
                    out + " already holds results from another run",
                    () -> folder.publish(Samples.manifest(), Samples.dataPackage()));
        }
        assertThat(everything()).hasSize(4);
    }

    @Test
    void aSecondRunIntoTheSameFolderIsRefusedWhileTheFirstIsAtWork() throws IOException {
        try (ResultsFolder first = ResultsFolder.begin(out, false)) {
            first.table(Samples.summary());

            assertRefused(
                    Reason.IN_USE, out + " is being written by another run", () -> ResultsFolder.begin(out, true));
            assertRefused(
                    Reason.IN_USE, out + " is being written by another run", () -> ResultsFolder.goOn(out, false));
            assertThat(first.publish(Samples.manifest(), Samples.dataPackage())).isEqualTo(Placed.WRITTEN);
        }
        assertThat(everything()).hasSize(3);
    }

    @Test
    void aReplacementThatWasKilledHalfWayBringsTheOldResultsBack() throws IOException {
        write(false);
        Files.move(out, home.resolve(".out.old"));

        assertRefused(
                Reason.OTHER_RESULTS,
                out + " already holds results from another run",
                () -> ResultsFolder.begin(out, false));
        assertThat(ResultsCheck.of(out).ok()).isTrue();
    }

    @Test
    void whatAKilledRunLeftWithoutACheckpointIsSwept() throws IOException {
        Files.createDirectories(home.resolve(".out.unfinished/results"));
        Files.writeString(home.resolve(".out.unfinished/results/summary.csv"), "half");

        assertThat(write(false)).isEqualTo(Placed.WRITTEN);
        assertThat(everything()).hasSize(4);
    }

    @Test
    void theSameRunIsRecognisedBeforeItIsRunAgain() {
        write(false);

        assertThat(ResultsCheck.ofCompleted(out, Samples.run(20_000))).isPresent();
        assertThat(ResultsCheck.ofCompleted(out, Samples.run(20_001))).isEmpty();
        assertThat(ResultsCheck.ofCompleted(home, Samples.run(20_000))).isEmpty();
    }

    @Test
    void aPartialRunIsNotACompletedOne() {
        Manifest.State partial = new Manifest.State(false, true, java.util.List.of());
        write(false, Samples.manifest(partial, "2026-01-01T00:00:00Z"), Samples.summary());

        assertThat(ResultsCheck.ofCompleted(out, Samples.run(20_000))).isEmpty();
        assertThat(ResultsCheck.of(out).complete()).isFalse();
        assertThat(ResultsCheck.of(out).problems()).isEmpty();
    }

    @Test
    void resultsAreReplacedWhereThatIsWanted() throws IOException {
        write(false);

        assertThat(write(true, Samples.manifest(), Samples.comparison())).isEqualTo(Placed.REPLACED);

        assertThat(everything())
                .containsExactly(
                        "out/comparison.csv", "out/datapackage.json", "out/manifest.json", "out/study.resolved.yaml");
    }

    @Test
    void aFailedReplacementLeavesTheOldResults() throws IOException {
        write(false);

        try (ResultsFolder folder = ResultsFolder.begin(out, true)) {
            folder.table(Samples.comparison());
        }

        assertThat(everything()).hasSize(4).contains("out/summary.csv");
    }

    @Test
    void aFolderWithAnythingElseInItIsNeverReplaced() throws IOException {
        write(false);
        Files.writeString(out.resolve("notes.txt"), "mine");

        assertRefused(Reason.NOT_RESULTS, out + " holds files that are not escrowsim's: notes.txt", () -> write(true));

        assertThat(out.resolve("notes.txt")).exists();
        assertThat(out.resolve("summary.csv")).exists();
    }

    @Test
    void aFolderWithoutAManifestIsNeverReplaced() throws IOException {
        Files.createDirectories(out.resolve("photos"));
        Files.writeString(out.resolve("photos/1.jpg"), "mine");

        assertRefused(
                Reason.NOT_RESULTS, out + " holds files that are not escrowsim's: photos/1.jpg", () -> write(true));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(out, "a file");

        assertRefused(Reason.NOT_A_FOLDER, out + " is a file", () -> write(true));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(out, elsewhere);

        assertRefused(Reason.LINK, out + " is a link", () -> write(true));

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkAmongTheResultsIsAStranger() throws IOException {
        write(false);
        Path secret = Files.writeString(home.resolve("secret.csv"), "mine");
        Files.delete(out.resolve("summary.csv"));
        Files.createSymbolicLink(out.resolve("link.csv"), secret);

        assertRefused(Reason.NOT_RESULTS, out + " holds files that are not escrowsim's: link.csv", () -> write(true));

        assertThat(secret).exists();
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

    @Test
    void aFullDiskIsSaidAndLeavesNothing() {
        assertRefused(
                Reason.NO_SPACE,
                out.resolve("summary.csv") + " cannot be written: the disk is full",
                () -> writeTo(failing(new IOException("No space left on device"))));

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aDiskThatFillsUpAtTheLastByteIsNoticedToo() {
        assertRefused(
                Reason.NO_SPACE,
                out.resolve("summary.csv") + " cannot be written: the disk is full",
                () -> writeTo(failingAtClose(new IOException("Disk quota exceeded"))));

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aForbiddenFileIsSaid() {
        assertRefused(
                Reason.NOT_WRITABLE,
                out.resolve("summary.csv") + " cannot be written: no permission",
                () -> writeTo(failing(new AccessDeniedException("summary.csv"))));
    }

    @Test
    void anyOtherTroubleIsSaidInTheSystemsWords() {
        assertRefused(
                Reason.NOT_WRITTEN,
                out.resolve("summary.csv") + " cannot be written: Input/output error",
                () -> writeTo(failing(new IOException("Input/output error"))));
    }

    private void writeTo(OutputStream stream) {
        try (ResultsFolder folder = ResultsFolder.begin(out, false, file -> stream)) {
            folder.table(Samples.summary());
        }
    }

    private static OutputStream failing(IOException trouble) {
        try {
            OutputStream full = mock(OutputStream.class);
            doThrow(trouble).when(full).write(any(byte[].class), anyInt(), anyInt());
            return full;
        } catch (IOException e) {
            throw new AssertionError("a mock does not fail while it is taught to", e);
        }
    }

    private static OutputStream failingAtClose(IOException trouble) {
        try {
            OutputStream full = mock(OutputStream.class);
            doThrow(trouble).when(full).flush();
            return full;
        } catch (IOException e) {
            throw new AssertionError("a mock does not fail while it is taught to", e);
        }
    }

    @Test
    void aFolderThatVanishesDuringTheRunIsSaid() throws IOException {
        Path parent = Files.createDirectory(home.resolve("stick"));
        out = parent.resolve("out");
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            Folder.delete(parent);

            assertRefused(
                    Reason.VANISHED,
                    out.resolve("summary.csv") + " cannot be written: its folder is gone",
                    () -> folder.table(Samples.summary()));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidBeforeTheRun() {
        assumeTrue(home.toFile().setWritable(false) && !Files.isWritable(home), "the user may write anywhere");
        try {
            assertRefused(Reason.NOT_WRITABLE, out + " cannot be written: no permission", () -> write(false));
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aParentThatIsAFileIsSaidBeforeTheRun() throws IOException {
        Files.writeString(home.resolve("file"), "x");
        out = home.resolve("file/out");

        assertThatExceptionOfType(ResultsException.class)
                .isThrownBy(() -> write(false))
                .withMessageStartingWith(out + " cannot be written");
        assertThat(Files.readString(home.resolve("file"))).isEqualTo("x");
    }

    @Test
    void theRootIsNotReplaced() {
        assertThatThrownBy(() -> ResultsFolder.begin(home.getRoot(), true))
                .hasMessage(home.getRoot() + " holds files that are not escrowsim's");
    }
}
