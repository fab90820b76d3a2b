package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.ResultsCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of their own. SIGTERM stands in for Ctrl-C: both are answered alike, but a build in the background may ignore SIGINT
 * and hand that on.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptionTest {

    @TempDir
    private Path folder;

    /** Stopped in the middle of a long run, which a second one into its folder has not disturbed. */
    @Test
    void whoIsStoppedSavesWhatThereIsAndSaysHowToGoOn() throws IOException, InterruptedException {
        Started run = Started.in(folder, "run", "small.yaml", "--trials", "1000M", "--progress", "none");
        run.waitForCheckpoint();
        Session.Result second = new Session(folder, folder).run("run", "small.yaml", "--trials", "2k", "--force");

        run.process().destroy();

        assertThat(second.exitCode()).isEqualTo(6);
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).isEqualTo("""
                error E067: %s/out/small is being written by another run
                  Wait for its end, or use another folder.
                """.formatted(folder));
        assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.process().exitValue()).isEqualTo(130);
        assertThat(run.said())
                .contains("Stopping after the current block... (Ctrl-C again to stop now)\nSaved ")
                .contains(" of 1,000,000,000 decades in out/small (marked incomplete).\n")
                .endsWith("Continue: escrowsim run small.yaml --trials 1000M --progress none --resume\n");
        assertThat(folder.resolve("out/small/manifest.json")).content().contains("\"complete\": false");
        assertThat(ResultsCheck.of(folder.resolve("out/small")).problems()).isEmpty();
        assertThat(Files.exists(folder.resolve("out/.small.unfinished"))).isFalse();
    }

    /** Standard output is a pipe that somebody stops to read, as {@code less} does: the current block does not come to its end. */
    @Test
    void whoIsStoppedTwiceEndsAtOnceAndGoesOnFromWhatWasKept() throws IOException, InterruptedException {
        String[] command = {"run", "small.yaml", "--trials", "1000M", "--csv", "trials", "--threads", "1"};
        Path checkpoint = folder.resolve("out/.small.unfinished/checkpoint.txt");
        Started run = Started.in(folder, Redirect.PIPE, command);
        try (InputStream rows = run.process().getInputStream()) {
            while (Files.notExists(checkpoint) && rows.read(new byte[1 << 10]) > 0) {}
            run.process().toHandle().destroy();
            run.waitFor(() -> said(run).contains("Stopping"));

            run.process().toHandle().destroy();

            assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(run.process().exitValue()).isEqualTo(130);
        assertThat(run.said()).isEqualTo("""
                Stopping after the current block... (Ctrl-C again to stop now)
                Stopped. What was kept last can be continued with --resume.
                """);
        assertThat(checkpoint).exists();
        assertThat(folder.resolve("out/small")).doesNotExist();
        assertThat(new Session(folder, folder)
                        .impatient()
                        .run(with(command, "--resume"))
                        .err())
                .containsPattern("Saved [0-9,]+ of 1,000,000,000 decades in out/small ")
                .doesNotContain("Nothing to resume", "Saved 1,024 of");
    }

    private static String[] with(String[] command, String more) {
        String[] longer = Arrays.copyOf(command, command.length + 1);
        longer[command.length] = more;
        return longer;
    }

    private static String said(Started run) {
        try {
            return run.said();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
