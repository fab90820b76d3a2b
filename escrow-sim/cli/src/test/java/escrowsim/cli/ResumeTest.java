package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.words.CommandLineText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped and go on. */
class ResumeTest {

    private static final Pattern HASH = Pattern.compile("\"results_sha256\": \"([0-9a-f]{64})\"");
    private static final String[] RUN = {"run", "small.yaml", "--trials", "5k", "-o", "out"};

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        Path files = Path.of("src/test/resources/transcripts/files");
        Files.copy(files.resolve("small.yaml"), folder.resolve("small.yaml"));
        Files.copy(files.resolve("study.yaml"), folder.resolve("study.yaml"));
    }

    @Test
    void whoStopsARunIsToldWhatIsSavedAndHowToGoOn() throws IOException {
        Session.Result stopped = impatient(RUN);

        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err()).isEqualTo("""
                Stopping after the current block... (Ctrl-C again to stop now)
                Saved 1,024 of 5,000 decades in out (marked incomplete).
                Continue: escrowsim run small.yaml --trials 5k -o out --resume
                """);
        assertThat(read("out/manifest.json")).contains("\"complete\": false", "\"trials\": \"1024\"");
        assertThat(run("validate", "out").out()).contains("INCOMPLETE run");
        assertThat(names(".")).containsExactly("out", "small.yaml", "study.yaml");
    }

    @Test
    void aRunThatIsStoppedAfterEveryBlockEndsInTheSameBytes() throws IOException {
        String[] everyWorld = with(RUN, "--trials-out");
        run(with(everyWorld, "-o", "whole"));

        assertThat(impatient(everyWorld).exitCode()).isEqualTo(130);
        for (int blocks = 2; blocks <= 4; blocks++) {
            assertThat(impatient(with(everyWorld, "--resume")).exitCode()).isEqualTo(130);
            assertThat(read("out/summary.csv")).contains("," + 1_024 * blocks + ",");
        }
        Session.Result last = run(with(everyWorld, "--resume"));

        assertThat(last.exitCode()).isZero();
        assertThat(hash("out")).isEqualTo(hash("whole"));
        assertThat(Files.mismatch(folder.resolve("out/trials.csv"), folder.resolve("whole/trials.csv")))
                .isEqualTo(-1);
        assertThat(names("out")).doesNotContain("checkpoint.txt");
    }

    @Test
    void whoStopsARunDoesNotWaitForContactChaining() throws IOException {
        Path files = Path.of("src/test/resources/transcripts/files");
        Files.copy(files.resolve("who-else.yaml"), folder.resolve("who-else.yaml"));
        Files.copy(files.resolve("contacts.csv"), folder.resolve("contacts.csv"));
        String[] asked = {"run", "who-else.yaml", "--trials", "2k", "-o", "out"};

        impatient(asked);

        assertThat(names("out")).contains("summary.csv", "timeline.csv").doesNotContain("chaining.csv");
        assertThat(run("report", "out").exitCode()).isZero();
        assertThat(run(with(asked, "--resume")).exitCode()).isZero();
        assertThat(names("out")).contains("chaining.csv");
    }

    @Test
    void packedWorldsOfAStudyGoOnToo() throws IOException {
        String[] study = {"compare", "study.yaml", "--trials", "3k", "--gzip", "-o", "out"};
        run(with(study, "-o", "whole"));

        impatient(study);
        impatient(with(study, "--resume"));
        run(with(study, "--resume", "--threads", "3"));

        assertThat(hash("out")).isEqualTo(hash("whole"));
    }

    @Test
    void aRunUntilItIsPreciseGoesOnUntilItIs() throws IOException {
        String[] precise = {"run", "small.yaml", "--precision", "p_any_exposure=0.02", "-o", "out"};
        run(with(precise, "-o", "whole"));

        impatient(precise);
        impatient(with(precise, "--resume"));
        assertThat(run(with(precise, "--resume")).exitCode()).isZero();

        assertThat(hash("out")).isEqualTo(hash("whole"));
    }

    @Test
    void underDoubtAboutInputsItEndsInTheSameBytesToo() throws IOException {
        Files.writeString(
                folder.resolve("small.yaml"),
                Files.readString(folder.resolve("small.yaml"))
                        .replaceFirst(
                                "(per_staff_year|per_custodian_year): ([0-9.]+)",
                                "$1: {best_guess: $2, range90: [0.001, 0.02]}"));
        String[] drawn = with(RUN, "--set", "run.uncertainty=outcomes-and-parameters", "--trials-out");
        Session.Result whole = run(with(drawn, "-o", "whole"));
        assertThat(whole.out()).contains("Doubt about inputs: ");
        assertThat(whole.exitCode()).isZero();

        impatient(drawn);
        impatient(with(drawn, "--resume"));
        run(with(drawn, "--resume", "--threads", "3"));

        assertThat(hash("out")).isEqualTo(hash("whole"));
        assertThat(read("out/summary.csv")).startsWith("study_id,").contains(",param_low95,param_high95\n");
        assertThat(read("out/trials.csv").lines().skip(1 + 129))
                .first()
                .asString()
                .contains(",129,2,");
    }

    @Test
    void whatIsUnfinishedIsNeitherIgnoredNorMixedWithAnother() throws IOException {
        impatient(RUN);

        assertThat(run(RUN).err()).endsWith("""
                out holds an unfinished run
                  Continue it with --resume, or start again with --force.
                """);
        assertThat(run(with(RUN, "--seed", "2", "--resume")).err()).endsWith("""
                out holds an unfinished run of something else
                  Use another folder, or start again with --force.
                """);
        assertThat(run(with(RUN, "--trials-out", "--resume")).exitCode()).isEqualTo(ExitCode.FILES.number());
        assertThat(run(with(RUN, "--force")).exitCode()).isZero();
        assertThat(read("out/manifest.json")).contains("\"complete\": true");
    }

    @Test
    void aCheckpointThatWasChangedIsNamedWithTheWayOut() throws IOException {
        impatient(RUN);
        Path checkpoint = folder.resolve("out/checkpoint.txt");
        String whole = Files.readString(checkpoint);

        Files.writeString(checkpoint, whole.replaceFirst("trials 1024", "trials 2048"));
        assertThat(run(with(RUN, "--resume")).err()).isEqualTo("""
                error E066: %s/out/checkpoint.txt is damaged: its checksum belongs to other content
                  Without it the run cannot go on: start again with --force.
                """.formatted(folder));

        Files.writeString(checkpoint, whole.substring(0, whole.length() / 2));
        assertThat(run(with(RUN, "--resume")).err())
                .contains("checkpoint.txt is damaged: it does not end with its checksum");
        assertThat(run(with(RUN, "--resume")).exitCode()).isEqualTo(ExitCode.FILES.number());
        assertThat(Files.readString(checkpoint)).hasSize(whole.length() / 2);
    }

    @Test
    void aRowOfWorldsThatWasChangedIsNoticed() throws IOException {
        impatient(with(RUN, "--trials-out"));
        Path worlds = folder.resolve("out/trials.csv");
        Files.writeString(worlds, Files.readString(worlds).replaceFirst("true", "false"));

        assertThat(run(with(RUN, "--trials-out", "--resume")).err())
                .contains("out/trials.csv is damaged: it does not begin with the rows that the checkpoint names");
    }

    @Test
    void finishedResultsStayWhileTheirReplacementIsUnfinished() throws IOException {
        run(RUN);
        String before = hash("out");
        String[] other = with(RUN, "--seed", "2", "--force");

        Session.Result stopped = impatient(other);
        assertThat(stopped.err())
                .contains("Stopped after 1,024 of 5,000 decades. The results in out stay as they were.\n");
        assertThat(hash("out")).isEqualTo(before);
        run(with(other, "--resume"));
        run(with(other, "-o", "whole"));

        assertThat(hash("out")).isEqualTo(hash("whole")).isNotEqualTo(before);
    }

    @Test
    void nothingToResumeIsSaidAndRunFromTheStart() throws IOException {
        Session.Result result = run(with(RUN, "--resume"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).startsWith("Nothing to resume: starting at the first trial.\n");
    }

    @Test
    void rowsOfARunThatWasKilledBeforeItsFirstCheckpointAreWrittenAgain() throws IOException {
        run(with(with(RUN, "--trials-out"), "-o", "whole"));
        Path unfinished = Files.createDirectory(folder.resolve(".out.unfinished"));
        Files.writeString(unfinished.resolve("design-0"), "small,small,0,0,false\nsmall,sma");
        Files.writeString(unfinished.resolve("checkpoint.txt.next"), "escrowsim/checkpoint/2\nrun ");

        Session.Result result = run(with(RUN, "--trials-out", "--resume"));

        assertThat(result.err()).startsWith("Nothing to resume: starting at the first trial.\n");
        assertThat(hash("out")).isEqualTo(hash("whole"));
        assertThat(Files.mismatch(folder.resolve("out/trials.csv"), folder.resolve("whole/trials.csv")))
                .isEqualTo(-1);
        assertThat(names(".")).containsExactly("out", "small.yaml", "study.yaml", "whole");
    }

    @Test
    void aLineToTypeAgainIsQuotedForTheShell() {
        assertThat(CommandLineText.resuming(List.of("run", "my case.yaml", "--set", "about.title=it's", "--resume")))
                .isEqualTo("escrowsim run 'my case.yaml' --set 'about.title=it'\\''s' --resume");
    }

    private static String[] with(String[] command, String... more) {
        if (more.length == 2 && more[0].equals("-o")) {
            String[] changed = command.clone();
            changed[List.of(command).indexOf("-o") + 1] = more[1];
            return changed;
        }
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private Session.Result impatient(String... arguments) {
        return new Session(folder, folder).impatient().run(arguments);
    }

    private Session.Result run(String... arguments) {
        return new Session(folder, folder).run(arguments);
    }

    private String hash(String results) throws IOException {
        Matcher hash = HASH.matcher(read(results + "/manifest.json"));
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
