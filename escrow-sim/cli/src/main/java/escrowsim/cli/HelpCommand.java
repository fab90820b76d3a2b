package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.told.Glossary;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.HelpGroup;
import escrowsim.scenario.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all commands, or one. */
@CommandLine.Command(
        name = "help",
        description = "Show all commands, or one of them with its options.",
        footer = {
            "escrowsim help                 all commands, and the exit codes",
            "escrowsim help run             what run can do",
            "escrowsim help --man > escrowsim.1 && man ./escrowsim.1"
        })
final class HelpCommand implements Command {

    private final Io io;

    @Mixin
    private final Basics presentation = new Basics();

    @Parameters(arity = "0..*", paramLabel = "[COMMAND]", description = "the command to show")
    private List<String> words = new ArrayList<>();

    @Option(names = "--man", order = HelpGroup.WHAT + 1, description = "the manual page, for man")
    private boolean man;

    @Option(
            names = "--reference",
            order = HelpGroup.WHAT + 2,
            description = "all that can be looked up, as a page in Markdown")
    private boolean reference;

    @Option(
            names = "--glossary",
            order = HelpGroup.WHAT + 3,
            description = "the words of reports, as a page in Markdown")
    private boolean glossary;

    HelpCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        if (man) {
            io.out().print(ManPage.text(io));
        } else if (reference) {
            io.out().print(ReferencePage.text(io));
        } else if (glossary) {
            io.out().print(Glossary.page());
        } else if (words.isEmpty()) {
            io.out().print(HelpText.overview());
        } else {
            io.out().print(HelpText.of(verb(Arguments.only("help", "COMMAND", words)), io));
        }
        return ExitCode.OK;
    }

    private static Verb verb(String word) {
        String meant = DidYouMean.of(word, Verb.words())
                .map(nearest -> ". Did you mean " + nearest + "?")
                .orElse("");
        return Verb.of(word)
                .orElseThrow(() -> Failure.usage(
                        "E001", "unknown command \"" + word + "\"" + meant, "escrowsim help lists the commands."));
    }
}
