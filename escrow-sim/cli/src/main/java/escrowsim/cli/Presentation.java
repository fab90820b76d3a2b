package escrowsim.cli;

import picocli.CommandLine.Option;

/** How results look, for commands that can answer programs. */
class Presentation extends Basics {

    @Option(names = "--json", order = HelpGroup.LOOKS + 1, description = "one JSON document on standard output")
    boolean json;
}
