package escrowsim.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void aBarIsDrawnAfterASecondAndAtMostTenTimesASecondAndLeavesNoTrace() {
        try (Progress bar = Progress.of(Progress.Choice.AUTO, io(true, Map.of()), "three-of-five", 20_000)) {
            wait(999);
            bar.at(4_000, "0.56% +/-0.13");
            assertThat(said()).isEmpty();

            wait(1_001);
            bar.at(12_400, "0.56% +/-0.13");
            wait(99);
            bar.at(13_000, "0.56% +/-0.13");
        }

        assertThat(said().split("\r", -1))
                .containsExactly(
                        "",
                        "three-of-five [####----]  62%  12,400/20,000  0.56% +/-0.13  6,200/s  0:01 left",
                        " ".repeat(79),
                        "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            200; aaaaaaaaaaaaaaaaaa.. [----]  12%  123M/1,000M  0.000560% +/-0.00013  11:50 left
            80;  aaaaaaaaaaaaaaaaaa.. [----]  12%  123M/1,000M  0.000560% +/-0.00013  11:50 left
            70;  aaaaaaaaaaaaaaaaaa.. [-------]  12%  0.000560% +/-0.00013  11:50 left
            60;  aaaaaaaaaaaaaaaaaa..  12%  0.000560% +/-0.00013  11:50 left
            50;  12%  0.000560% +/-0.00013  11:50 left
            20;  12%  11:50 left
            6;   12%
            3;   ''
            """)
    void aBarFitsTheTerminalWhateverItsNumbers(int columns, String expected) {
        Io narrow = io(new Io.Terminals(false, true, columns), Map.of());
        Progress bar = Progress.of(Progress.Choice.AUTO, narrow, "a".repeat(60), 1_000_000_000);
        wait(100_000);
        bar.at(123_456_789, "0.000560% +/-0.00013");

        String drawn = said().replace("\r", "");
        assertThat(drawn).hasSize(Math.min(79, columns - 1));
        assertThat(drawn.strip()).isEqualTo(expected);
    }

    /** Nine tenths were done by the run before; this one does a tenth of the rest in ten seconds. */
    @Test
    void whatARunWentOnFromTookNoneOfItsTime() {
        Work work = new Work("small", 1_000_000, 900_000, false);
        Progress bar = Progress.of(Progress.Choice.AUTO, io(true, Map.of()), work);
        wait(10_000);
        bar.at(910_000, "");

        assertThat(said()).contains("small [############--]  91%  910k/1.00M  1k/s  1:30 left ");
    }

    @Test
    void aRunThatMayEndBeforeIsGivenItsMost() {
        Progress bar = Progress.of(Progress.Choice.AUTO, io(true, Map.of()), new Work("small", 20_000, 0, true));
        wait(2_000);
        bar.at(10_000, "5% +/-1");

        assertThat(said()).contains("  50%  10,000/20,000  5% +/-1  5,000/s  at most 0:02 left");
    }

    @Test
    void whatCannotBeCountedIsNamedWhereABarStands() {
        Progress bar = Progress.of(Progress.Choice.AUTO, io(true, Map.of()), "small", 20_000);
        bar.ending("summing up");
        assertThat(said()).isEmpty();

        wait(2_000);
        bar.at(20_000, "");
        bar.ending("summing up");
        assertThat(said()).endsWith("\rsmall  summing up" + " ".repeat(62));

        bar.close();
        String closed = said();
        bar.ending("summing up");
        assertThat(said()).isEqualTo(closed).endsWith("\r");
    }

    @Test
    void nobodyWatchesAFileOrADumbTerminal() {
        assertThat(Progress.of(Progress.Choice.AUTO, io(false, Map.of()), "x", 10))
                .isSameAs(Progress.SILENT);
        assertThat(Progress.of(Progress.Choice.AUTO, io(true, Map.of("TERM", "dumb")), "x", 10))
                .isSameAs(Progress.SILENT);
        assertThat(Progress.of(Progress.Choice.NONE, io(true, Map.of()), "x", 10))
                .isSameAs(Progress.SILENT);
    }

    @Test
    void plainProgressIsALineForEachTenth() {
        try (Progress lines = Progress.of(Progress.Choice.PLAIN, io(false, Map.of()), "small", 1_000)) {
            lines.at(99, "");
            lines.at(100, "");
            lines.at(150, "");
            lines.at(390, "5% +/-1");
        }

        assertThat(said()).isEqualTo("small  10%  100/1,000\nsmall  30%  390/1,000  5% +/-1\n");
    }

    private void wait(int milliseconds) {
        now = now.plusMillis(milliseconds);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Io io(boolean terminal, Map<String, String> environment) {
        return io(new Io.Terminals(false, terminal), environment);
    }

    private Io io(Io.Terminals terminals, Map<String, String> environment) {
        Host host = new Host(Path.of(""), Path.of(""), environment, () -> now, action -> () -> {});
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Io(List.of(), InputStream.nullInputStream(), errors, errors, terminals, host);
    }
}
