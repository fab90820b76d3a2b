package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Misspell any setting of a file that has them all, and it is named with the right suggestion. */
class NoKeyPassesSilentlyTest {

    private static final Path FULL = Fixtures.FOLDER.resolve("full.yaml");
    private static final String TEXT = Fixtures.text(FULL);

    record Key(String word, int line, int column) {
        @Override
        public String toString() {
            return word + " at " + line + ":" + column;
        }
    }

    static List<Key> keys() {
        Node.Mapping root = YamlTree.ofFile("full.yaml", Fixtures.bytes(FULL), new Problems())
                .orElseThrow();
        List<Key> keys = new ArrayList<>();
        collect(root, Parameters.SCENARIO.root(), keys);
        return keys;
    }

    private static void collect(Node node, Section section, List<Key> keys) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((word, entry) -> {
                boolean isSetting = !section.isName(word) && !word.matches("[0-9]+");
                if (isSetting) {
                    keys.add(new Key(word, entry.key().line(), entry.key().column()));
                }
                collect(entry.value(), section.child(word).orElse(section), keys);
            });
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> collect(item, section.listItem().orElse(section), keys));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aWrongLetterIsNoticed(Key key) {
        String wrong = key.word().endsWith("x") ? "q" : "x";
        assertNamed(key, key.word().substring(0, key.word().length() - 1) + wrong);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aLetterTooManyIsNoticed(Key key) {
        assertNamed(key, "x" + key.word());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void swappedLettersAreNoticed(Key key) {
        String word = key.word();
        assertNamed(key, "" + word.charAt(1) + word.charAt(0) + word.substring(2));
    }

    private static void assertNamed(Key key, String typed) {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        String line = lines.get(key.line() - 1);
        int quote = line.charAt(key.column() - 1) == '"' ? 1 : 0;
        int start = key.column() - 1 + quote;
        lines.set(
                key.line() - 1,
                line.substring(0, start)
                        + typed
                        + line.substring(start + key.word().length()));
        byte[] misspelt = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);

        ScenarioException told =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioFile.read("full.yaml", misspelt));

        assertThat(told.problems()).anySatisfy(problem -> {
            assertThat(problem.id()).isEqualTo(ProblemId.E031);
            assertThat(problem.place().line()).isEqualTo(key.line());
            assertThat(problem.what()).isEqualTo("unknown setting \"" + typed + "\"");
            assertThat(problem.fix()).isEqualTo("did you mean \"" + key.word() + "\"?");
        });
    }

    @Test
    void theFileHasEverySettingThatIsComputed() {
        Set<String> used = new java.util.TreeSet<>();
        ScenarioFile.read("full.yaml", Fixtures.bytes(FULL)).assumptions().stream()
                .flatMap(a -> Parameters.SCENARIO.at(a.path()).stream())
                .forEach(parameter -> used.add(parameter.path()));
        Set<String> computed = Parameters.SCENARIO.all().stream()
                .filter(p -> !p.path().startsWith("custody.") || p.belongsTo("threshold-shares"))
                .map(Parameter::path)
                .filter(path -> !path.equals("extends") && !path.endsWith(".quality") && !path.endsWith(".source"))
                .filter(path -> !path.startsWith("custody.rule."))
                .filter(path -> !path.equals("run.trials")) // precision stands in its place
                .collect(Collectors.toCollection(java.util.TreeSet::new));

        assertThat(used).containsAll(computed);
    }
}
