package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

    /**
     * A process of its own, stopped in the middle of a long run. SIGTERM stands in for Ctrl-C: both run the same hook, but a
     * build in the background may ignore SIGINT and hand that on.
     */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoIsStoppedSaysSoAndLeavesNothingBehind(@TempDir Path folder) throws IOException, InterruptedException {
        Files.copy(Path.of("src/test/resources/transcripts/files/small.yaml"), folder.resolve("small.yaml"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "escrowsim.cli.Main",
                        "run",
                        "small.yaml",
                        "--trials",
                        "1000M",
                        "--progress",
                        "none")
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();

        waitForFolder(folder.resolve("out"));
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(said)).endsWith("Stopped. Nothing was written.\n");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }

    private static void waitForFolder(Path folder) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            if (Files.exists(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        Thread.sleep(500);
                        return;
                    }
                }
            }
            Thread.sleep(20);
        }
    }
}
