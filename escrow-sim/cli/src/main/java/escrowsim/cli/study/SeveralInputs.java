package escrowsim.cli.study;

import escrowsim.cli.words.Arguments;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The designs that a command looks at side by side: those of one study, or several scenarios. */
public final class SeveralInputs {

    @Parameters(
            arity = "0..*",
            paramLabel = "STUDY | A B ...",
            description = "one study, or several scenarios: files or bundled ids")
    private List<String> files = new ArrayList<>();

    /**
     * Those that were named.
     *
     * @param command that needs them
     */
    public List<String> of(String command) {
        Arguments.requireSome(command, "a STUDY, or several scenarios", files);
        return files;
    }
}
