package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, the answer is a scenario or a list of problems, and soon. */
class HostileInputTest {

    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            ",",
            "\n",
            "  ",
            "- ",
            "#",
            "&a ",
            "*a",
            "<<: ",
            "!!int ",
            "\"",
            "'",
            "|\n",
            ">\n",
            "%",
            "---\n",
            "? ",
            "\t",
            "\u0000",
            "\uFEFF",
            "1e999",
            "null",
            "~",
            "{best_guess: ",
            "at_least: ",
            ".",
            "\\",
            "\uD83D\uDE00",
            "\u202E");

    @ParameterizedTest
    @ValueSource(strings = {"any-3-of-5.yaml", "full.yaml", "study.yaml"})
    void noSetOfSmallChangesBreaksTheReader(String file) {
        String text = Fixtures.text(Fixtures.FOLDER.resolve(file));
        SplittableRandom random = new SplittableRandom(20260101);

        for (int i = 0; i < 400; i++) {
            StringBuilder changed = new StringBuilder(text);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                int at = random.nextInt(changed.length());
                int until = Math.min(changed.length(), at + random.nextInt(0, 12));
                changed.replace(at, until, PIECES.get(random.nextInt(PIECES.size())));
            }
            ReaderFuzz.fuzzerTestOneInput(changed.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void noBytesBreakTheReader() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);

            ReaderFuzz.fuzzerTestOneInput(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "a: ",
                "- ",
                "? ",
                "\"",
                "a\n",
                "&a ",
                "#",
                "[a, ",
                "{a: ",
                "!!a ",
                "a:\n",
                "'",
                "- - - - "
            })
    void aMegabyteOfOneThingIsAnsweredSoon(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());

        assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> ReaderFuzz.fuzzerTestOneInput(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noOptionBreaksTheReader() {
        byte[] bytes = Fixtures.bytes(Fixtures.FOLDER.resolve("any-3-of-5.yaml"));
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 400; i++) {
            StringBuilder option = new StringBuilder("custody.rule.at_least=2");
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                option.insert(random.nextInt(option.length()), PIECES.get(random.nextInt(PIECES.size())));
            }
            try {
                ScenarioFile.read("any-3-of-5.yaml", bytes, OtherFiles.NONE, List.of(option.toString()));
            } catch (ScenarioException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
