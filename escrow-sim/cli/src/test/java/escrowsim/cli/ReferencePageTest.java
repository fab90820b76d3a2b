package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.told.Explanations;
import escrowsim.cli.told.Glossary;
import escrowsim.cli.told.Glossary.Entry;
import escrowsim.report.Schemas;
import escrowsim.summary.Influence.Finding;
import escrowsim.summary.IntervalMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages to look things up in are what the program says today; {@code -Dpages.update=true} writes them again. */
class ReferencePageTest {

    private static final Path CHECKOUT = Path.of("../..");

    @ParameterizedTest
    @CsvSource({"reference,reference.md", "glossary,glossary.md"})
    void aPageIsWhatTheProgramSays(String option, String name) throws IOException {
        Path page = CHECKOUT.resolve("escrow-sim/docs").resolve(name);
        String text = new Session(CHECKOUT, CHECKOUT).run("help", "--" + option).out();
        if (Boolean.getBoolean("pages.update")) {
            Files.writeString(page, text);
        }

        assertThat(Files.readString(page))
                .as("made by: escrowsim help --" + option + " > escrow-sim/docs/" + name)
                .isEqualTo(text);
    }

    /** What a cell of a table may say, and every name of a column: a journalist can ask for it. */
    @Test
    void everyWordOfTheTablesCanBeAskedFor() {
        Stream<String> cells = Stream.of(
                        Stream.of(IntervalMethod.values()).map(IntervalMethod::id),
                        Stream.of(Finding.values()).map(Finding::id).filter(id -> id.startsWith("too")),
                        Stream.of(
                                "higher",
                                "lower",
                                "frontier",
                                "dominated",
                                "indistinguishable",
                                "low",
                                "medium",
                                "high"),
                        Schemas.all().stream().flatMap(schema -> schema.header().stream()))
                .flatMap(words -> words);

        assertThat(cells.filter(word -> Explanations.of(word).isEmpty())).isEmpty();
    }

    @Test
    void theGlossaryIsInOrderAndNoWordStandsTwice() {
        List<String> words = Glossary.entries().stream().map(Entry::word).toList();
        List<String> all = Glossary.entries().stream().flatMap(Entry::words).toList();

        assertThat(words).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(Explanations.of("Custodians").orElseThrow()).startsWith("custodian");
    }
}
