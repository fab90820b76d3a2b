package escrowsim.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.TextTable.Align;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = TextTable.of(Align.LEFT, Align.RIGHT)
                .indent(2)
                .row("design", "chance")
                .row("a", "0.5%")
                .row("five-of-five");

        assertThat(table.lines()).containsExactly("  design        chance", "  a               0.5%", "  five-of-five");
        assertThat(table.plainLines()).containsExactly("design\tchance", "a\t0.5%", "five-of-five");
    }

    @Test
    void proseBreaksAtBlanksBeforeTheEdge() {
        String text = "word ".repeat(40);

        assertThat(Wrap.lines(text, 4)).allMatch(line -> line.length() <= 80 && line.startsWith("    word"));
        assertThat(String.join(" ", Wrap.lines(text, 0))).isEqualTo(text.strip());
        assertThat(Wrap.lines("x".repeat(200), 2)).containsExactly("  " + "x".repeat(200));
    }
}
