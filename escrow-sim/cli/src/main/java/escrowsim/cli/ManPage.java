package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Version;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page, out of the same declarations as the help. */
final class ManPage {

    private ManPage() {}

    static String text(Io io) {
        StringBuilder page = new StringBuilder();
        page.append(".TH ESCROWSIM 1 \"\" \"escrowsim ").append(Version.TEXT).append("\" \"User Commands\"\n");
        page.append(".SH NAME\nescrowsim \\- how often would escrowed keys leak, what would they unlock?\n");
        page.append(".SH SYNOPSIS\n.B escrowsim\n.I COMMAND\n[OPTIONS] [ARGUMENTS]\n.SH COMMANDS\n");
        for (Verb verb : Verb.values()) {
            command(page, verb, Dispatch.commandLine(verb.command(io)).getCommandSpec());
        }
        page.append(".SH EXIT STATUS\n");
        for (ExitCode code : ExitCode.values()) {
            page.append(".TP\n.B ").append(code.number()).append('\n');
            page.append(escaped(code.meaning())).append('\n');
        }
        return page.toString();
    }

    private static void command(StringBuilder page, Verb verb, CommandSpec spec) {
        page.append(".SS ").append(verb.word()).append('\n');
        page.append(escaped(String.join(" ", spec.usageMessage().description())));
        page.append("\n.PP\n.nf\n");
        for (String example : spec.usageMessage().footer()) {
            page.append(escaped(example)).append('\n');
        }
        page.append(".fi\n");
        HelpText.arguments(spec).forEach(argument -> entry(page, argument.paramLabel(), argument.description()));
        HelpText.sorted(spec).forEach(option -> entry(page, HelpText.names(option), option.description()));
    }

    private static void entry(StringBuilder page, String name, String[] description) {
        page.append(".TP\n.B ").append(escaped(name)).append('\n');
        page.append(escaped(String.join(" ", List.of(description)).replaceAll(" {2,}", " ")))
                .append('\n');
    }

    /** A dash that is one, and no line that begins like an instruction. */
    private static String escaped(String text) {
        String dashes = text.replace("\\", "\\e").replace("-", "\\-");
        return dashes.startsWith(".") || dashes.startsWith("'") ? "\\&" + dashes : dashes;
    }
}
