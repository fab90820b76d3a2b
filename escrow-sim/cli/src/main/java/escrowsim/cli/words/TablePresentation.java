package escrowsim.cli.words;

import escrowsim.cli.terminal.Io;
import escrowsim.scenario.Problem;
import escrowsim.scenario.ProblemId;
import java.util.List;
import picocli.CommandLine.Option;

/** How results look, for commands that answer with tables. */
public final class TablePresentation extends Presentation {

    @Option(
            names = "--plain",
            order = HelpGroup.LOOKS + 2,
            description = "no layout: one line a row, a tab between cells")
    public boolean plain;

    @Option(
            names = "--markdown",
            order = HelpGroup.LOOKS + 3,
            description = "the table in Markdown, to paste into an issue")
    public boolean markdown;

    @Option(
            names = {"-v", "--verbose"},
            order = HelpGroup.LOOKS + 3,
            description = "say more")
    public boolean verbose;

    /** Whether nothing but the table is asked for. */
    public boolean tableOnly() {
        return plain || markdown;
    }

    /** What is doubtful about an input. Missing sources are many in a first draft, and wait for validate. */
    public void warn(List<Problem> warnings, Io io) {
        if (!quiet) {
            warnings.stream()
                    .filter(warning -> verbose || warning.id() != ProblemId.W011)
                    .forEach(warning -> io.err().println(warning.text()));
        }
    }

    /**
     * The table in the form that is asked for.
     *
     * @param rows with a tab between cells, the first with the columns' names
     */
    public List<String> table(List<String> rows) {
        return markdown ? Markdown.table(rows) : rows;
    }

    /** What must stand between the table and anything that follows. */
    public List<String> endOfTable() {
        return markdown ? List.of("") : List.of();
    }
}
