package escrowsim.cli.catalog;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.Presentation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks inputs and results. */
@CommandLine.Command(
        name = "validate",
        description = "Check scenarios and studies, or folders of results: every problem at once.",
        footer = {
            "escrowsim validate my-case.yaml --strict",
            "escrowsim validate out/any-3-of-5         hashes, headers and rows of a run",
            "escrowsim validate results                everything below a folder"
        })
public final class ValidateCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR ...", description = "files, bundled ids, \"-\", or folders")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--strict",
            order = HelpGroup.WHAT + 1,
            description = "warnings count as errors: every value needs a source")
    private boolean strict;

    public ValidateCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        Arguments.requireSome("validate", "a FILE or DIR", targets);
        Validation validation = new Validation(io);
        for (String target : targets) {
            validation.check(target);
        }
        validation.print(presentation, strict);
        validation
                .next()
                .filter(command -> !presentation.quiet && targets.size() == 1)
                .ifPresent(command -> io.err().println("Next: " + io.host().asTyped(command)));
        return validation.passed(strict) ? ExitCode.OK : ExitCode.INVALID;
    }
}
