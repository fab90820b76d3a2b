package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

    /**
     * A process of its own, stopped in the middle of a long run. SIGTERM stands in for Ctrl-C: both are answered alike, but a
     * build in the background may ignore SIGINT and hand that on.
     */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoIsStoppedSavesWhatThereIsAndSaysHowToGoOn(@TempDir Path folder) throws IOException, InterruptedException {
        Started run = Started.in(folder, "run", "small.yaml", "--trials", "1000M", "--progress", "none");
        run.waitForCheckpoint();

        run.process().destroy();

        assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.process().exitValue()).isEqualTo(130);
        assertThat(run.said())
                .contains("Stopping after the current block... (Ctrl-C again to stop now)\nSaved ")
                .contains(" of 1,000,000,000 decades in out/small (marked incomplete).\n")
                .endsWith("Continue: escrowsim run small.yaml --trials 1000M --progress none --resume\n");
        assertThat(folder.resolve("out/small/manifest.json")).content().contains("\"complete\": false");
        assertThat(Files.exists(folder.resolve("out/.small.unfinished"))).isFalse();
    }
}
