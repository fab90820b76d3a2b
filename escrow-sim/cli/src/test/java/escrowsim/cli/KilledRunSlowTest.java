package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed at random moments, without any chance to clean up. */
class KilledRunSlowTest {

    private static final Pattern HASH = Pattern.compile("\"results_sha256\": \"([0-9a-f]{64})\"");
    private static final String[] RUN = {
        "run", "small.yaml", "--trials", "400k", "--trials-out", "--progress", "none", "-q", "--threads", "1"
    };

    /** {@code -Descrowsim.kills=100} for a longer siege. */
    private static final int KILLS = Integer.getInteger("escrowsim.kills", 6);

    private static final int LONGEST_MS = 4_000;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void howeverOftenItIsKilledItEndsInTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Started.in(folder, with("-o", "whole")).end()).isZero();
        String whole = hash(folder.resolve("whole"));
        Path out = folder.resolve("out/small");
        SplittableRandom moments = new SplittableRandom(4);
        int finished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Started run = Started.in(folder, with("--resume"));
            Thread.sleep(moments.nextInt(LONGEST_MS));
            if (run.process().isAlive()) {
                run.kill();
            } else {
                assertThat(run.end()).as(run.said()).isZero();
            }
            if (Files.exists(out)) {
                assertThat(hash(out)).isEqualTo(whole);
                Files.move(out, folder.resolve("finished-" + finished++));
            }
        }

        Started last = Started.in(folder, with("--resume"));

        assertThat(last.end()).as(last.said()).isZero();
        assertThat(hash(out)).isEqualTo(whole);
        assertThat(Files.mismatch(out.resolve("trials.csv"), folder.resolve("whole/trials.csv")))
                .isEqualTo(-1);
        assertThat(Files.exists(folder.resolve("out/.small.unfinished"))).isFalse();
    }

    private static String[] with(String... more) {
        String[] command = Arrays.copyOf(RUN, RUN.length + more.length);
        System.arraycopy(more, 0, command, RUN.length, more.length);
        return command;
    }

    private static String hash(Path results) throws IOException {
        Matcher hash = HASH.matcher(Files.readString(results.resolve("manifest.json")));
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }
}
