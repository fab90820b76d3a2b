package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonsenseTest {

    private static final Set<Integer> DOCUMENTED =
            Arrays.stream(ExitCode.values()).map(ExitCode::number).collect(Collectors.toSet());
    private static final List<String> WORDS = List.of(
            "run",
            "compare",
            "list",
            "explain",
            "validate",
            "new",
            "schema",
            "rehearse",
            "completion",
            "help",
            "small.yaml",
            "broken.yaml",
            "missing.yaml",
            "-",
            "--",
            "",
            " ",
            "--json",
            "--plain",
            "-q",
            "-v",
            "-qv",
            "--color",
            "never",
            "--color=loud",
            "--trials",
            "5",
            "0",
            "-5",
            "1e99",
            "NaN",
            "20k",
            "--seed",
            "7",
            "seven",
            "--set",
            "run.trials=3",
            "custody.rule.at_least=9",
            "=",
            "a=b=c",
            "--out",
            "-o",
            "out",
            "--csv",
            "summary",
            "trials",
            "nothing",
            "--fail-if",
            "p_any_exposure>0.01",
            "x>y",
            "--to",
            "no-escrow",
            "--threads",
            "1",
            "-n",
            "--dry-run",
            "--force",
            "-f",
            "--excel",
            "--trials-out",
            "--gzip",
            "--design",
            "--progress",
            "plain",
            "@file",
            "%s%n",
            "\u0000",
            "\u001b[31m",
            "../..",
            "/dev/null",
            "scenarios",
            "metrics",
            "p_any_exposure",
            "E031",
            "bash",
            "-h",
            "--help",
            "-V",
            "--version",
            "--debug=1",
            "-x",
            "--trials=",
            "--json=yes",
            "study",
            "\uD83D\uDD11");

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(500);
    }

    /** Bench, demo and self-test take seconds and have a test of their own. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsTypedEndsWithADocumentedExitCodeAndNoStackTrace(long seed) throws IOException {
        Files.copy(Path.of("src/test/resources/transcripts/files/small.yaml"), folder.resolve("small.yaml"));
        Files.writeString(folder.resolve("broken.yaml"), "format: [");
        Random random = new Random(seed);
        List<String> typed = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            typed.add(WORDS.get(random.nextInt(WORDS.size())));
        }

        Session.Result result = new Session(folder, folder).typing("format: x").run(typed.toArray(String[]::new));

        assertThat(DOCUMENTED).as("%s", typed).contains(result.exitCode());
        assertThat(result.exitCode()).as("%s: %s", typed, result.err()).isNotEqualTo(ExitCode.INTERNAL.number());
        assertThat(result.out() + result.err()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(result.err()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "demo", "selftest"})
    void commandsWithoutArgumentsRefuseThem(String word) {
        Session.Result result = new Session(folder, folder).run(word, "x");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(result.err())
                .isEqualTo("error E007: unexpected argument \"x\"\n  escrowsim " + word + " --help shows examples.\n");
    }

    @Test
    void whatATerminalWouldObeyIsNotRepeatedToIt() {
        Session.Result result = new Session(folder, folder).run("\u001b[31mred");

        assertThat(result.err()).startsWith("error E001: unknown command \".[31mred\"\n");
    }
}
