package escrowsim.cli.study;

import escrowsim.cli.words.Arguments;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The one scenario or study that a command is about. */
public final class OneInput {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|ID",
            description = "scenario or study: a file, \"-\", or a bundled id")
    private List<String> files = new ArrayList<>();

    /**
     * The one that was named.
     *
     * @param command that needs it
     */
    public String of(String command) {
        return Arguments.only(command, "FILE|ID", files);
    }
}
