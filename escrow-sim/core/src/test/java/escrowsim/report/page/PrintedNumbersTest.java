package escrowsim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintedNumbersTest {

    private static Row row(String verdict, String documented) {
        return new Row(Map.of("verdict", verdict, "documented", documented));
    }

    @Test
    void whatDeviatesAsDocumentedIsNoNews() {
        List<Row> rows = List.of(
                row("match", "match"),
                row("match-within-rounding", "match"),
                row("mismatch", "mismatch"),
                row("not-run", "not-run"));

        assertThat(PrintedNumbers.sentences(rows))
                .containsExactly(
                        "2 of 4 printed numbers come out within tolerance.",
                        "1 deviates, as this analysis documents, with the reason in the table below.",
                        "1 is not computed, and the table says why.");
    }

    @Test
    void whatWasNotKnownToDeviateIsSaid() {
        List<Row> rows = List.of(row("mismatch", "match"), row("mismatch", "mismatch"), row("match", "match"));

        assertThat(PrintedNumbers.sentences(rows))
                .containsExactly(
                        "1 of 3 printed numbers come out within tolerance.",
                        "2 deviate.",
                        "1 of them is not known to deviate: something differs from what was published with this program.");
    }

    @Test
    void oneNumberIsNoPlural() {
        assertThat(PrintedNumbers.sentences(List.of(row("match", "match"))))
                .containsExactly("1 of 1 printed number comes out within tolerance.");
    }
}
