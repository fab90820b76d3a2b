package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the guides show is what the program prints. */
class PagesTest {

    private static final Path CHECKOUT = Path.of("../..");

    /** A command with its output; or a file by its name. */
    private static final Pattern BLOCK = Pattern.compile(
            "```console\n\\$ \\./escrowsim ([^\n]*)\n(.*?)```|```yaml ([a-z0-9.-]+)\n(.*?)```", Pattern.DOTALL);

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

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).toList();
    }
}
