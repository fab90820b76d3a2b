package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.ResultsCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed at random moments, without any chance to clean up. */
class KilledRunSlowTest {

    private static final String[] RUN = {
        "run", "small.yaml", "--trials", "40k", "--trials-out", "--progress", "none", "-q", "--threads", "1"
    };

    /** {@code -Descrowsim.kills=100} for a longer siege. */
    private static final int KILLS = Integer.getInteger("escrowsim.kills", 10);

    private static final int LONGEST_MS = 3_000;
    private static final int CHECKPOINTS_MS = 250;
    private static final int TO_PUT_TOGETHER_MS = 60;

    /** Kill by kill. Chance alone would rarely find what takes milliseconds. */
    private static final List<Aim> AIMS = List.of(
            Aim.ANYWHERE,
            Aim.AFTER_A_CHECKPOINT,
            Aim.AT_A_CHECKPOINT,
            Aim.AFTER_A_CHECKPOINT,
            Aim.AT_A_CHECKPOINT,
            Aim.ANYWHERE,
            Aim.AFTER_A_CHECKPOINT,
            Aim.ANYWHERE,
            Aim.NEAR_THE_END,
            Aim.AT_THE_END);

    private enum Aim {
        ANYWHERE,
        AFTER_A_CHECKPOINT,
        AT_A_CHECKPOINT,
        NEAR_THE_END,
        AT_THE_END
    }

    @TempDir
    private Path folder;

    private Path out;
    private Path unfinished;

    /** What a run was at when it was killed, as the files it left tell. */
    private enum At {
        BEFORE_THE_FIRST_CHECKPOINT,
        GOING_ON_FROM_ONE,
        BETWEEN_CHECKPOINTS,
        WRITING_A_CHECKPOINT,
        PUTTING_RESULTS_TOGETHER,
        DONE
    }

    @BeforeEach
    void place() {
        out = folder.resolve("out/small");
        unfinished = folder.resolve("out/.small.unfinished");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void howeverOftenItIsKilledItEndsInTheSameBytes(TestReporter reporter) throws IOException, InterruptedException {
        assertThat(Started.in(folder, with("-o", "whole")).end()).isZero();
        SplittableRandom moments = new SplittableRandom(4);
        Map<At, Integer> killed = new EnumMap<>(At.class);
        for (int kill = 1; kill <= KILLS; kill++) {
            At at = killOne(kill, moments);
            killed.merge(at, 1, Integer::sum);
            if (at == At.DONE) {
                assertWhole();
                Files.move(out, folder.resolve("finished-" + kill));
            }
        }
        killed.forEach((at, times) -> reporter.publishEntry(at.name(), times.toString()));

        Started last = Started.in(folder, with("--resume"));

        assertThat(last.end()).as(last.said()).isZero();
        assertWhole();
        assertThat(unfinished).doesNotExist();
    }

    private At killOne(int number, SplittableRandom moments) throws IOException, InterruptedException {
        Moments before = Moments.of(unfinished);
        Started run = Started.in(folder, with("--resume"));
        switch (AIMS.get((number - 1) % AIMS.size())) {
            case ANYWHERE -> Thread.sleep(moments.nextInt(LONGEST_MS));
            case AFTER_A_CHECKPOINT -> {
                run.waitFor(() -> Moments.of(unfinished).hasKept(before));
                Thread.sleep(moments.nextInt(CHECKPOINTS_MS));
            }
            case AT_A_CHECKPOINT -> run.waitFor(() -> Moments.of(unfinished).isWriting(before));
            case NEAR_THE_END -> {
                run.waitFor(() -> Moments.of(unfinished).putsTogether());
                Thread.sleep(moments.nextInt(TO_PUT_TOGETHER_MS));
            }
            case AT_THE_END -> run.waitFor(() -> Files.exists(out));
        }
        if (run.process().isAlive()) {
            run.kill();
        } else {
            assertThat(run.end()).as(run.said()).isZero();
        }
        return Files.exists(out) ? At.DONE : Moments.of(unfinished).since(before);
    }

    private void assertWhole() throws IOException {
        assertThat(ResultsCheck.of(out).problems()).isEmpty();
        assertThat(Files.mismatch(out.resolve("trials.csv"), folder.resolve("whole/trials.csv")))
                .isEqualTo(-1);
        assertThat(ResultsCheck.of(out).resultsSha256())
                .isEqualTo(ResultsCheck.of(folder.resolve("whole")).resultsSha256());
    }

    private static String[] with(String... more) {
        String[] command = Arrays.copyOf(RUN, RUN.length + more.length);
        System.arraycopy(more, 0, command, RUN.length, more.length);
        return command;
    }

    /** When the files of an unfinished run were last written; 0 for those that are not there. */
    private record Moments(long checkpoint, long next, boolean putsTogether) {

        static Moments of(Path unfinished) {
            String[] made = unfinished.resolve("results").toFile().list();
            return new Moments(
                    unfinished.resolve("checkpoint.txt").toFile().lastModified(),
                    unfinished.resolve("checkpoint.txt.next").toFile().lastModified(),
                    made != null && made.length > 0);
        }

        boolean hasKept(Moments before) {
            return checkpoint != 0 && checkpoint != before.checkpoint;
        }

        boolean isWriting(Moments before) {
            return next != 0 && next != before.next;
        }

        At since(Moments before) {
            if (putsTogether) {
                return At.PUTTING_RESULTS_TOGETHER;
            } else if (isWriting(before)) {
                return At.WRITING_A_CHECKPOINT;
            } else if (checkpoint == 0) {
                return At.BEFORE_THE_FIRST_CHECKPOINT;
            }
            return hasKept(before) ? At.BETWEEN_CHECKPOINTS : At.GOING_ON_FROM_ONE;
        }
    }
}
