package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.Transcript.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transcript under {@code transcripts/}, played again in a fresh folder that holds {@code transcripts/files/}. With
 * {@code -Dtranscripts.update=true} what differs is written back, to be read before it is kept.
 */
class TranscriptTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final Path CHECKOUT = Path.of("../..");

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void whatWasTypedGivesWhatIsWritten(Path file, @TempDir Path folder) throws IOException {
        copyFiles(folder);
        Transcript expected = Transcript.parse(Files.readAllLines(file));

        List<Exchange> actual = new ArrayList<>();
        for (Exchange exchange : expected.exchanges()) {
            actual.add(play(exchange, folder));
        }

        if (Boolean.getBoolean("transcripts.update")) {
            Files.write(file, text(expected.prose(), kept(expected.exchanges(), actual)));
        }
        for (int i = 0; i < actual.size(); i++) {
            assertAgrees(expected.exchanges().get(i), actual.get(i));
        }
    }

    private static void copyFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS.resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static Exchange play(Exchange exchange, Path folder) throws IOException {
        Session session = new Session(folder, CHECKOUT);
        List<String> arguments = new ArrayList<>(exchange.words());
        while (!arguments.get(0).equals("escrowsim")) {
            String word = arguments.remove(0);
            if (word.equals("[terminal]")) {
                session.onTerminal();
            } else {
                session.with(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        int redirected = arguments.indexOf("<");
        if (redirected > 0) {
            session.typing(Files.readString(folder.resolve(arguments.get(redirected + 1))));
            arguments = arguments.subList(0, redirected);
        }
        Session.Result result = session.run(arguments.stream().skip(1).toArray(String[]::new));
        return new Exchange(
                exchange.typed(),
                result.out().lines().toList(),
                result.err().lines().toList(),
                result.exitCode());
    }

    /** What is expected where it came, with its wildcards, and what came instead elsewhere. */
    private static List<Exchange> kept(List<Exchange> expected, List<Exchange> actual) {
        List<Exchange> kept = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            kept.add(agrees(expected.get(i), actual.get(i)) ? expected.get(i) : actual.get(i));
        }
        return kept;
    }

    private static boolean agrees(Exchange expected, Exchange actual) {
        return Transcript.matches(expected.out(), actual.out())
                && Transcript.matches(expected.err(), actual.err())
                && expected.exitCode() == actual.exitCode();
    }

    /** Compares as text where the wildcards do not settle it, so that a failure shows the whole exchange. */
    private static void assertAgrees(Exchange expected, Exchange actual) {
        if (!agrees(expected, actual)) {
            assertThat(String.join("\n", actual.lines())).isEqualTo(String.join("\n", expected.lines()));
        }
    }

    private static List<String> text(List<String> prose, List<Exchange> exchanges) {
        List<String> lines = new ArrayList<>(prose);
        for (Exchange exchange : exchanges) {
            lines.add("");
            lines.addAll(exchange.lines());
        }
        return lines;
    }
}
