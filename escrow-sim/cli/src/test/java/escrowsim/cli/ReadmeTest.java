package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final Path CHECKOUT = Path.of("../..");
    private static final Pattern BLOCK =
            Pattern.compile("```console\n\\$ \\./escrowsim ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    @Test
    void theOutputShownIsTheOutputPrinted(@TempDir Path folder) throws IOException {
        String readme = Files.readString(CHECKOUT.resolve("README.md"));
        Matcher block = BLOCK.matcher(readme);

        assertThat(block.find()).isTrue();
        do {
            Session.Result result =
                    new Session(folder, CHECKOUT).run(block.group(1).split(" "));
            assertThat(result.exitCode()).isZero();
            assertThat(lines(result.out())).isEqualTo(lines(block.group(2)));
        } while (block.find());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).toList();
    }
}
