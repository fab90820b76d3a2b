package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --csv trials}: worlds go out as they come, and whoever has seen enough ends the run. */
@Timeout(300)
class StreamedWorldsTest {

    /** Far more than there is time for. */
    private static final String[] ENDLESS = {
        "run", "small.yaml", "--trials", "1000M", "--rehearse", "1000M", "--csv", "trials", "-o", "out"
    };

    private static final String[] STUDY = {"compare", "study.yaml", "--trials", "1100", "--csv", "trials", "-o", "out"};

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        Path files = Path.of("src/test/resources/transcripts/files");
        Files.copy(files.resolve("small.yaml"), folder.resolve("small.yaml"));
        Files.copy(files.resolve("study.yaml"), folder.resolve("study.yaml"));
    }

    @Test
    void aReaderWhoHasSeenOneRowEndsTheRunWithoutAWordAndLeavesNothing() throws IOException {
        Reader reader = Reader.of(2);

        Session.Result run = session().ticking().runInto(reader, ENDLESS);

        assertThat(reader.lines()).hasSize(2).element(1).asString().contains(",0,0,");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(names()).containsExactly("small.yaml", "study.yaml");
    }

    @Test
    void aReaderOfTheHeaderEndsTheRunAtItsFirstWorld() throws IOException {
        Reader reader = Reader.of(1);

        Session.Result run = session().ticking().runInto(reader, ENDLESS);

        assertThat(reader.lines()).singleElement().asString().startsWith("study_id,design_id,trial,");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(names()).containsExactly("small.yaml", "study.yaml");
    }

    @Test
    void worldsGoOutWhileTheRunGoesOnAndAreTheBytesOfTheTable() throws IOException {
        AtomicBoolean cameBeforeTheResults = new AtomicBoolean();
        Reader reader = Reader.ofAll(lines -> {
            if (lines > 1 && Files.notExists(folder.resolve("out"))) {
                cameBeforeTheResults.set(true);
            }
        });

        session().runInto(reader, STUDY);

        assertThat(cameBeforeTheResults).isTrue();
        assertThat(reader.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("out/trials.csv")));
    }

    @Test
    void worldsThatAreThereAlreadyAreTheSame() {
        String first = session().run(STUDY).out();

        Session.Result again = session().run(STUDY);

        assertThat(again.out().equals(first)).isTrue();
        isWholeStudy(first);
        assertThat(again.err()).contains("already");
    }

    @Test
    void theyAreTheSameForAnyNumberOfThreads() {
        String one = session().run(with(STUDY, "--threads", "1")).out();

        String three = session().run(with(STUDY, "--threads", "3", "--force")).out();

        assertThat(three.equals(one)).isTrue();
        isWholeStudy(three);
    }

    @Test
    void aTableThatIsPackedInTheFolderIsPlainOnItsWay() throws IOException {
        String plain = session().run(STUDY).out();
        String[] packed = with(STUDY, "--gzip", "--force");

        Session.Result run = session().run(packed);

        assertThat(run.out().equals(plain)).isTrue();
        assertThat(folder.resolve("out/trials.csv.gz")).exists();
        assertThat(session().run(with(STUDY, "--gzip")).out().equals(plain)).isTrue();
    }

    @Test
    void aRunThatGoesOnBeginsWithTheWorldsItHad() {
        Session.Result stopped = session().impatient().run(STUDY);
        Session.Result rest = session().run(with(STUDY, "--resume"));

        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.out().lines()).hasSize(1 + 1_024);
        assertThat(rest.out().startsWith(stopped.out())).isTrue();
        isWholeStudy(rest.out());
    }

    @Test
    void whereCtrlCHasEndedTheReaderTooTheWorldsAreSaved() throws IOException {
        session().impatient().run(STUDY);

        Session.Result stopped = session().impatient().runInto(Reader.of(1_025), with(STUDY, "--resume"));

        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.err()).endsWith("""
                Saved 1,024 of 1,100 decades in out (marked incomplete).
                Continue: escrowsim compare study.yaml --trials 1100 --csv trials -o out --resume
                """);
        assertThat(names()).containsExactly("out", "small.yaml", "study.yaml");
    }

    @Test
    void whereThatIsBeforeTheFirstBlockIsWholeThereIsNothingToSave() throws IOException {
        Session.Result stopped = session().impatient().runInto(Reader.of(2), STUDY);

        assertThat(stopped.exitCode()).isZero();
        assertThat(stopped.err()).isEqualTo("Stopping after the current block... (Ctrl-C again to stop now)\n");
        assertThat(names()).containsExactly("small.yaml", "study.yaml");
    }

    @Test
    void aRunThatGoesOnKeepsWhatItHadThoughItsReaderHasSeenEnough() throws IOException {
        session().impatient().run(STUDY);
        byte[] before = Files.readAllBytes(folder.resolve("out/checkpoint.txt"));

        assertThat(session().runInto(Reader.of(1_025), with(STUDY, "--resume")).exitCode())
                .isZero();

        assertThat(Files.readAllBytes(folder.resolve("out/checkpoint.txt"))).isEqualTo(before);
        isWholeStudy(session().run(with(STUDY, "--resume")).out());
    }

    @Test
    void resultsThatWereThereStayWhereAReaderOfOthersHasSeenEnough() throws IOException {
        session().run("run", "small.yaml", "--trials", "2k", "-o", "out");
        byte[] before = Files.readAllBytes(folder.resolve("out/manifest.json"));

        assertThat(session()
                        .ticking()
                        .runInto(Reader.of(1), with(ENDLESS, "--force"))
                        .exitCode())
                .isZero();

        assertThat(Files.readAllBytes(folder.resolve("out/manifest.json"))).isEqualTo(before);
        assertThat(names()).containsExactly("out", "small.yaml", "study.yaml");
    }

    private Session session() {
        return new Session(folder, folder);
    }

    private static void isWholeStudy(String table) {
        assertThat(table.lines()).hasSize(1 + 4 * 1_100);
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
