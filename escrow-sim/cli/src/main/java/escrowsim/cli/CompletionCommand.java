package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Choices;
import escrowsim.cli.words.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a completion script. */
@CommandLine.Command(
        name = "completion",
        description = "Print a script that makes a shell complete commands and options.",
        footer = {
            "escrowsim completion bash > escrowsim.bash; source escrowsim.bash",
            "escrowsim completion zsh > ~/.zfunc/_escrowsim          a folder in $fpath",
            "escrowsim completion fish > ~/.config/fish/completions/escrowsim.fish"
        })
final class CompletionCommand implements Command {

    private final Io io;

    @Mixin
    private final Basics presentation = new Basics();

    @Parameters(arity = "0..*", paramLabel = "SHELL", description = "bash, zsh or fish")
    private List<String> shells = new ArrayList<>();

    CompletionCommand(Io io) {
        this.io = io;
    }

    /** The shells we write for. */
    private enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        String typed = Arguments.only("completion", "SHELL", shells).toLowerCase(Locale.ROOT);
        Completion completion = new Completion(io);
        String script = switch (Choices.of(Shell.class, "SHELL", typed)) {
            case BASH -> completion.bash();
            case ZSH -> completion.zsh();
            case FISH -> completion.fish();
        };
        io.out().print(script);
        return ExitCode.OK;
    }
}
