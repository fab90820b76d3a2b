package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import escrowsim.report.ResultsException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the disk does is said in one sentence, and leaves nothing half-done. */
class DiskTroubleTest {

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
    void aFullDiskIsSaidAndLeavesNothing() {
        Target.assertRefused(
                Reason.NO_SPACE,
                out.resolve("summary.csv") + " cannot be written: the disk is full",
                () -> writeTo(failing(new IOException("No space left on device"))));

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aDiskThatFillsUpAtTheLastByteIsNoticedToo() {
        Target.assertRefused(
                Reason.NO_SPACE,
                out.resolve("summary.csv") + " cannot be written: the disk is full",
                () -> writeTo(failingAtClose(new IOException("Disk quota exceeded"))));

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aForbiddenFileIsSaid() {
        Target.assertRefused(
                Reason.NOT_WRITABLE,
                out.resolve("summary.csv") + " cannot be written: no permission",
                () -> writeTo(failing(new AccessDeniedException("summary.csv"))));
    }

    @Test
    void aDiskThatIsOnlyReadIsSaid() {
        Target.assertRefused(
                Reason.NOT_WRITABLE,
                out.resolve("summary.csv") + " cannot be written: no permission",
                () -> writeTo(failing(new FileSystemException("summary.csv", null, "Read-only file system"))));
    }

    @Test
    void anyOtherTroubleIsSaidInTheSystemsWords() {
        Target.assertRefused(
                Reason.NOT_WRITTEN,
                out.resolve("summary.csv") + " cannot be written: Input/output error",
                () -> writeTo(failing(new IOException("Input/output error"))));
    }

    @Test
    void aFolderThatVanishesDuringTheRunIsSaid() throws IOException {
        Path parent = Files.createDirectory(home.resolve("stick"));
        out = parent.resolve("out");
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            Folder.delete(parent);

            Target.assertRefused(
                    Reason.VANISHED,
                    out.resolve("summary.csv") + " cannot be written: its folder is gone",
                    () -> folder.table(Samples.summary()));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidBeforeTheRun() {
        assumeTrue(home.toFile().setWritable(false) && !Files.isWritable(home), "the user may write anywhere");
        try {
            Target.assertRefused(
                    Reason.NOT_WRITABLE, out + " cannot be written: no permission", () -> target.write(false));
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aParentThatIsAFileIsSaidBeforeTheRun() throws IOException {
        Files.writeString(home.resolve("file"), "x");
        target = new Target(home.resolve("file/out"));
        out = target.folder();

        assertThatExceptionOfType(ResultsException.class)
                .isThrownBy(() -> target.write(false))
                .withMessageStartingWith(out + " cannot be written");
        assertThat(Files.readString(home.resolve("file"))).isEqualTo("x");
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
}
