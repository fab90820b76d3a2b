package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page to look things up in is what the program says today; {@code -Dpages.update=true} writes it again. */
class ReferencePageTest {

    private static final Path CHECKOUT = Path.of("../..");
    private static final Path PAGE = CHECKOUT.resolve("escrow-sim/docs/reference.md");

    @Test
    void thePageIsWhatTheProgramSays() throws IOException {
        String text = new Session(CHECKOUT, CHECKOUT).run("help", "--reference").out();
        if (Boolean.getBoolean("pages.update")) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .as("made by: escrowsim help --reference > escrow-sim/docs/reference.md")
                .isEqualTo(text);
    }
}
