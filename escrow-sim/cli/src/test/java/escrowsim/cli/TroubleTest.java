package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.report.ResultsCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the folder of a run while it goes on: said word for word, and the results that were there stay. */
class TroubleTest {

    private static final String[] RUN = {"run", "small.yaml", "--trials", "2100", "--csv", "trials", "-o", "out"};

    /** A device that is full, as the system tells it. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private Path unfinished;

    @BeforeEach
    void bringInput() throws IOException {
        Files.copy(Path.of("src/test/resources/transcripts/files/small.yaml"), folder.resolve("small.yaml"));
        unfinished = folder.resolve(".out.unfinished");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullForACheckpointLeavesTheOneBefore() throws IOException {
        session().run(with("-o", "whole"));
        Session.Result stopped = session().ticking().runInto(Reader.onAFullDisk(1 + 1_024), RUN);
        byte[] kept = Files.readAllBytes(unfinished.resolve("checkpoint.txt"));
        Files.createSymbolicLink(unfinished.resolve("checkpoint.txt.next"), FULL);

        Session.Result full = session().ticking().run(with("--resume"));

        assertThat(stopped.err()).isEqualTo("error E064: cannot write to standard output: No space left on device\n");
        assertThat(full.exitCode()).isEqualTo(ExitCode.FILES.number());
        assertThat(full.err()).isEqualTo("""
                error E063: %s/out/checkpoint.txt cannot be written: the disk is full
                  Free some space, or use a folder on another disk.
                """.formatted(folder));
        assertThat(Files.readAllBytes(unfinished.resolve("checkpoint.txt"))).isEqualTo(kept);
        assertThat(names(unfinished)).containsExactly("checkpoint.txt", "design-0", "design-1", "in-use");
        assertThat(session().run(with("--resume")).exitCode()).isZero();
        assertThat(ResultsCheck.of(folder.resolve("out")).resultsSha256())
                .isEqualTo(ResultsCheck.of(folder.resolve("whole")).resultsSha256());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullUnderTheWorldsLeavesTheResultsThatWereThere() throws IOException {
        session().run(with("--seed", "2"));
        Map<String, Integer> before = contentOf("out");
        Files.createDirectory(unfinished);
        Files.createSymbolicLink(unfinished.resolve("design-1"), FULL);

        Session.Result full = session().run(with("--force", "--resume"));

        assertThat(full.exitCode()).isEqualTo(ExitCode.FILES.number());
        assertThat(full.err()).endsWith("""
                error E063: %s/out/trials.csv cannot be written: the disk is full
                  Free some space, or use a folder on another disk.
                """.formatted(folder));
        assertThat(contentOf("out")).isEqualTo(before);
        assertThat(names(folder)).containsExactly("out", "small.yaml");
    }

    @Test
    void aFolderThatVanishesDuringARunIsSaidAndTheResultsThatWereThereStay() throws IOException {
        session().run(with("--seed", "2"));
        Map<String, Integer> before = contentOf("out");
        Reader reader = Reader.ofAll(lines -> {
            if (Files.exists(unfinished)) {
                delete(unfinished);
            }
        });

        Session.Result gone = session().runInto(reader, with("--force"));

        assertThat(gone.exitCode()).isEqualTo(ExitCode.FILES.number());
        assertThat(gone.err()).isEqualTo("""
                error E063: %s/out/trials.csv cannot be written: its folder is gone
                  Use a folder that stays while the run lasts.
                """.formatted(folder));
        assertThat(contentOf("out")).isEqualTo(before);
        assertThat(names(folder)).containsExactly("out", "small.yaml");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidBeforeTheRun() throws IOException {
        session().run(with("--seed", "2"));
        Map<String, Integer> before = contentOf("out");
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "the user may write anywhere");
        try {
            Session.Result refused = session().run(with("--force"));

            assertThat(refused.exitCode()).isEqualTo(ExitCode.FILES.number());
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).isEqualTo("""
                    error E063: %s/out cannot be written: no permission
                      Use a folder that you may write to.
                    """.formatted(folder));
            assertThat(contentOf("out")).isEqualTo(before);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    private Session session() {
        return new Session(folder, folder);
    }

    private static String[] with(String... more) {
        if (more[0].equals("-o")) {
            String[] elsewhere = RUN.clone();
            elsewhere[RUN.length - 1] = more[1];
            return elsewhere;
        }
        return Stream.concat(Stream.of(RUN), Stream.of(more)).toArray(String[]::new);
    }

    /** Every file of a folder, by a number that changes with its bytes. */
    private Map<String, Integer> contentOf(String results) throws IOException {
        Map<String, Integer> content = new TreeMap<>();
        for (String name : names(folder.resolve(results))) {
            content.put(
                    name,
                    Arrays.hashCode(Files.readAllBytes(folder.resolve(results).resolve(name))));
        }
        return content;
    }

    private static List<String> names(Path inside) throws IOException {
        try (Stream<Path> files = Files.list(inside)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void delete(Path whole) throws IOException {
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
