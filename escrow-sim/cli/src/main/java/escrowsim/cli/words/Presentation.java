package escrowsim.cli.words;

import picocli.CommandLine.Option;

/** How results look, for commands that can answer programs. */
public class Presentation extends Basics {

    @Option(names = "--json", order = HelpGroup.LOOKS + 1, description = "one JSON document on standard output")
    public boolean json;
}
