package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.engine.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that stop when they are precise enough. */
class PreciseRunTest {

    private static final Pattern HASH = Pattern.compile("\"results_sha256\": \"([0-9a-f]{64})\"");
    private static final String HALF = "p_any_exposure=0.006";

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        Path files = Path.of("src/test/resources/transcripts/files");
        Files.copy(files.resolve("small.yaml"), folder.resolve("small.yaml"));
        Files.copy(files.resolve("study.yaml"), folder.resolve("study.yaml"));
    }

    @Test
    void itStopsAtABlockAndIsThenTheRunOfThatLength() throws IOException {
        Session.Result stopped = run("run", "small.yaml", "--precision", HALF, "--trials-out", "-o", "stopped");
        long trials = trials("stopped");
        run("run", "small.yaml", "--trials", Long.toString(trials), "--trials-out", "-o", "fixed", "--threads", "3");

        assertThat(stopped.exitCode()).isZero();
        assertThat(trials % LocalEngine.BLOCK).isZero();
        assertThat(stopped.err())
                .contains("Precise enough after 26,624 trials: p_any_exposure within +/-0.006.\nWrote 9 tables to");
        assertThat(hash("stopped")).isEqualTo(hash("fixed"));
        assertThat(Files.mismatch(folder.resolve("stopped/trials.csv"), folder.resolve("fixed/trials.csv")))
                .isEqualTo(-1);
        assertThat(read("stopped/manifest.json")).contains("""
                "precision": {
                  "metric": "p_any_exposure",
                  "half_width": 0.006,
                  "max_trials": "2000000",
                  "reached": true
                }""".indent(2).stripTrailing());
    }

    @Test
    void oneLookEarlierItWasNotPreciseEnough() throws IOException {
        run("run", "small.yaml", "--precision", HALF, "-o", "stopped");
        long blocks = trials("stopped") / LocalEngine.BLOCK;

        assertThat(reach("stopped")).isLessThanOrEqualTo(0.006);
        run("run", "small.yaml", "--trials", Long.toString((blocks - 2) * LocalEngine.BLOCK), "-o", "before");
        assertThat(reach("before")).isGreaterThan(0.006);
    }

    @Test
    void theCapEndsItWithWholeResultsAndACodeOfItsOwn() throws IOException {
        Session.Result capped =
                run("run", "small.yaml", "--precision", "p_any_exposure=0.1%", "--max-trials", "3k", "-o", "capped");
        run("run", "small.yaml", "--trials", "3k", "-o", "fixed");

        assertThat(capped.exitCode()).isEqualTo(7);
        assertThat(capped.err())
                .contains("Stopped after 3,000 trials, before p_any_exposure within +/-0.001 (now +/-0.0176).\n");
        assertThat(hash("capped")).isEqualTo(hash("fixed"));
        assertThat(read("capped/manifest.json")).contains("\"complete\": true", "\"reached\": false");
        assertThat(run("validate", "capped").exitCode()).isZero();
    }

    @Test
    void timeEndsItToo() throws IOException {
        Session.Result late = new Session(folder, folder)
                .ticking()
                .run("run", "small.yaml", "--precision", "p_any_exposure=1e-4", "--max-time", "4s", "-o", "late");
        run("run", "small.yaml", "--trials", Long.toString(trials("late")), "-o", "fixed");

        assertThat(late.exitCode()).isEqualTo(7);
        assertThat(trials("late")).isPositive();
        assertThat(hash("late")).isEqualTo(hash("fixed"));
    }

    @Test
    void aStudyRunsUntilEveryDesignIsPrecise() throws IOException {
        Session.Result study = run(
                "compare", "study.yaml", "--precision", "exposed_user_days=20_000".replace("_000", "000"), "--json");

        assertThat(study.exitCode()).isZero();
        assertThat(study.out()).contains("\"half_width\": 20000", "\"reached\": true");
    }

    @Test
    void theSameQuestionIsAnsweredOnce() {
        run("run", "small.yaml", "--precision", HALF);
        Session.Result again = run("run", "small.yaml", "--precision", HALF);
        Session.Result other = run("run", "small.yaml", "--precision", "p_any_exposure=0.02");

        assertThat(again.err()).contains("out/small: already there, 8 tables verified");
        assertThat(other.exitCode()).isEqualTo(6);
    }

    @Test
    void aFileMaySayItAndTheCommandLineSayOtherwise() throws IOException {
        String text = Files.readString(folder.resolve("small.yaml"));
        Files.writeString(
                folder.resolve("precise.yaml"),
                text.replaceAll("trials: [0-9_]+", "precision: {metric: p_any_exposure, half_width: 0.02}"));

        run("run", "precise.yaml", "-o", "precise");
        run("run", "precise.yaml", "--trials", "2k", "-o", "fixed");

        assertThat(trials("precise")).isEqualTo(3 * LocalEngine.BLOCK);
        assertThat(trials("fixed")).isEqualTo(2_000);
        assertThat(read("fixed/manifest.json")).doesNotContain("\"precision\"");
    }

    @Test
    void whatCannotBeMeantIsRefusedWordForWord() {
        assertThat(run("run", "small.yaml", "--precision", "0.001").err()).isEqualTo("""
                error E005: --precision must be METRIC=HALF, was "0.001"
                  Such as --precision p_any_exposure=0.001, half the width of the 95% interval.
                """);
        assertThat(run("run", "small.yaml", "--precision", "p_any_exposure=0").exitCode())
                .isEqualTo(2);
        assertThat(run("run", "small.yaml", "--precision", "p_any_exposur=0.1").err())
                .startsWith("error E003: no metric is called \"p_any_exposur\". Did you mean p_any_exposure?\n");
        assertThat(run("run", "small.yaml", "--precision", "wrongful_accesses=1")
                        .err())
                .startsWith("error E005: --precision needs an outcome that single worlds have, and"
                        + " wrongful_accesses is none\n");
        assertThat(run("run", "small.yaml", "--precision", HALF, "--trials", "5k")
                        .err())
                .isEqualTo("""
                error E009: --trials says how long to run, and --precision says it otherwise
                  Choose one of them; --max-trials is the upper limit of --precision.
                """);
        assertThat(run("run", "small.yaml", "--max-trials", "5k").err())
                .contains("error E035: \"run.precision\" must be given in exactly one way");
        assertThat(run("run", "small.yaml", "--precision", HALF, "--max-time", "soon")
                        .err())
                .isEqualTo("""
                error E005: --max-time must be a time such as 90s, 10m or 1.5h, was "soon"
                """);
        assertThat(run("run", "small.yaml", "--max-time", "10s").err()).isEqualTo("""
                error E009: --max-time is a limit of --precision, which is not given
                  Add such as --precision p_any_exposure=0.001.
                """);
    }

    private double reach(String results) throws IOException {
        String[] cells = read(results + "/summary.csv")
                .lines()
                .filter(line -> line.contains("small,p_any_exposure"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        double estimate = Double.parseDouble(cells[4]);
        return Math.max(Double.parseDouble(cells[7]) - estimate, estimate - Double.parseDouble(cells[6]));
    }

    private long trials(String results) throws IOException {
        Matcher trials = Pattern.compile("\"trials\": \"([0-9]+)\"").matcher(read(results + "/manifest.json"));
        assertThat(trials.find()).isTrue();
        return Long.parseLong(trials.group(1));
    }

    private String hash(String results) throws IOException {
        Matcher hash = HASH.matcher(read(results + "/manifest.json"));
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Session.Result run(String... arguments) {
        return new Session(folder, folder).run(arguments);
    }
}
