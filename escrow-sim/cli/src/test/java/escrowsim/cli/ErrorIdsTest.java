package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.told.Explanations;
import escrowsim.cli.words.CommandError;
import escrowsim.scenario.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorIdsTest {

    private static final Pattern ID = Pattern.compile("\"(E\\d{3})\"");

    @Test
    void everyIdThatACommandPrintsCanBeExplained() throws IOException {
        assertThat(printed())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Explanations.of(id)).as(id).isPresent());
    }

    @Test
    void noIdMeansTwoThings() {
        assertThat(Arrays.stream(CommandError.values()).map(Enum::name))
                .doesNotContainAnyElementsOf(
                        Arrays.stream(ProblemId.values()).map(Enum::name).toList());
    }

    private static Set<String> printed() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                ID.matcher(Files.readString(source)).results().forEach(found -> ids.add(found.group(1)));
            }
        }
        return ids;
    }
}
