package escrowsim.cli;

import picocli.CommandLine.Option;

/** How results look, for commands that answer with tables. */
final class TablePresentation extends Presentation {

    @Option(
            names = "--plain",
            order = HelpGroup.LOOKS + 2,
            description = "no layout: one line a row, a tab between cells")
    boolean plain;

    @Option(
            names = {"-v", "--verbose"},
            order = HelpGroup.LOOKS + 3,
            description = "say more")
    boolean verbose;
}
