package escrowsim.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** How results look, for commands that answer with tables. */
final class TablePresentation extends Presentation {

    @Option(
            names = "--plain",
            order = HelpGroup.LOOKS + 2,
            description = "no layout: one line a row, a tab between cells")
    boolean plain;

    @Option(
            names = "--markdown",
            order = HelpGroup.LOOKS + 3,
            description = "the table in Markdown, to paste into an issue")
    boolean markdown;

    @Option(
            names = {"-v", "--verbose"},
            order = HelpGroup.LOOKS + 3,
            description = "say more")
    boolean verbose;

    /** Whether nothing but the table is asked for. */
    boolean tableOnly() {
        return plain || markdown;
    }

    /**
     * The table in the form that is asked for.
     *
     * @param rows with a tab between cells, the first with the columns' names
     */
    List<String> table(List<String> rows) {
        return markdown ? Markdown.table(rows) : rows;
    }

    /** What must stand between the table and anything that follows. */
    List<String> endOfTable() {
        return markdown ? List.of("") : List.of();
    }
}
