package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the guides show is what the program prints. */
class PagesTest {

    private static final Path CHECKOUT = Path.of("../..");

    /** A command with its output; or a file by its name. */
    private static final Pattern BLOCK = Pattern.compile(
            "```console\n\\$ \\./escrowsim ([^\n]*)\n(.*?)```|```yaml ([a-z0-9.-]+)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./|`)escrowsim ([a-z]+)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(CHECKOUT.resolve("escrow-sim/docs"))) {
            return Stream.concat(Stream.of(CHECKOUT.resolve("README.md")), guides.sorted().toList().stream())
                    .filter(page -> page.toString().endsWith(".md"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theOutputShownIsTheOutputPrinted(Path page, @TempDir Path folder) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(page));

        while (block.find()) {
            if (block.group(3) != null) {
                Files.writeString(folder.resolve(block.group(3)), block.group(4));
                continue;
            }
            Session.Result result =
                    new Session(folder, CHECKOUT).run(block.group(1).split(" "));
            assertThat(result.exitCode()).isZero();
            assertThat(lines(result.out())).isEqualTo(lines(block.group(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndAHeadingThatAreThere(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));

        while (link.find()) {
            String file = link.group(1);
            Path target = file.isEmpty() ? page : page.resolveSibling(file);
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(headings(target)).as(link.group()).contains(link.group(2));
            }
        }
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }

    /** A command that is only named, and not shown with its output, is at least one that exists. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandNamedIsOne(Path page) throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(page));

        while (command.find()) {
            assertThat(Verb.words()).contains(command.group(1));
        }
    }

    @Test
    void allThirtyFiveTrapsSayWhatBecomesOfThem() throws IOException {
        List<String> traps = Pattern.compile("(?m)^(?=\\d+\\. \\*)|^###? ")
                .splitAsStream(Files.readString(CHECKOUT.resolve("escrow-sim/docs/limits.md")))
                .filter(part -> part.matches("(?s)\\d+\\. \\*.*"))
                .toList();

        assertThat(traps).hasSize(35);
        for (int i = 0; i < traps.size(); i++) {
            assertThat(traps.get(i)).startsWith(i + 1 + ". ").containsPattern("\\*\\*(Avoided|Yours|Open)\\*\\*");
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).toList();
    }
}
