package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.HelpGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help pages, out of what the commands declare: examples first. */
final class HelpText {

    private static final int DESCRIPTIONS_AT = 27;

    private HelpText() {}

    /** All commands. */
    static String overview() {
        List<String> lines = new ArrayList<>(List.of("Usage: escrowsim COMMAND [OPTIONS] [ARGUMENTS]", ""));
        for (Verb.Section section : Verb.Section.values()) {
            String heading = section.heading();
            for (Verb verb : Verb.values()) {
                if (verb.section() == section) {
                    lines.add(String.format("%-8s %-12s %s", heading, verb.word(), verb.summary()));
                    heading = "";
                }
            }
        }
        lines.addAll(List.of("", "One command:  escrowsim help COMMAND   or   escrowsim COMMAND --help", ""));
        lines.add("Exit codes");
        for (ExitCode code : ExitCode.values()) {
            lines.add(String.format("  %-5d%s", code.number(), code.meaning()));
        }
        return joined(lines);
    }

    /** One command. */
    static String of(Verb verb, Io io) {
        CommandSpec spec = Dispatch.commandLine(verb.command(io)).getCommandSpec();
        List<String> lines = new ArrayList<>(Arrays.asList(spec.usageMessage().description()));
        lines.add("");
        lines.add("Examples");
        Arrays.stream(spec.usageMessage().footer()).forEach(example -> lines.add("  " + example));
        lines.add("");
        lines.add(usage(verb, spec));
        lines.addAll(options(spec));
        lines.add("");
        lines.addAll(exitCodes(verb));
        return joined(lines);
    }

    private static String usage(Verb verb, CommandSpec spec) {
        String arguments = arguments(spec).stream()
                .map(argument -> " " + argument.paramLabel())
                .collect(Collectors.joining());
        return "Usage: escrowsim " + verb.word() + " [OPTIONS]" + arguments;
    }

    private static List<String> options(CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        String heading = "";
        if (!arguments(spec).isEmpty()) {
            heading = HelpGroup.heading(HelpGroup.WHAT);
            lines.addAll(List.of("", heading));
        }
        for (PositionalParamSpec argument : arguments(spec)) {
            lines.addAll(entry(argument.paramLabel(), argument.description()));
        }
        for (OptionSpec option : sorted(spec)) {
            if (!HelpGroup.heading(option.order()).equals(heading)) {
                heading = HelpGroup.heading(option.order());
                lines.addAll(List.of("", heading));
            }
            lines.addAll(entry(names(option), option.description()));
        }
        return lines;
    }

    static List<PositionalParamSpec> arguments(CommandSpec spec) {
        return spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .toList();
    }

    static List<OptionSpec> sorted(CommandSpec spec) {
        return spec.options().stream()
                .sorted(Comparator.comparingInt(OptionSpec::order))
                .toList();
    }

    static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static List<String> entry(String name, String[] description) {
        List<String> lines = new ArrayList<>();
        String first = "  " + name;
        if (first.length() > DESCRIPTIONS_AT - 2) {
            lines.add(first);
            first = "";
        }
        for (String line : description) {
            lines.add(first + " ".repeat(DESCRIPTIONS_AT - first.length()) + withDefaultAtTheEdge(line));
            first = "";
        }
        return lines;
    }

    /** {@code how long [10]} with the default as far right as it goes. */
    private static String withDefaultAtTheEdge(String line) {
        int bracket = line.endsWith("]") ? line.lastIndexOf(" [") : -1;
        if (bracket < 0) {
            return line;
        }
        String text = line.substring(0, bracket);
        String fallback = line.substring(bracket + 1);
        int blanks = Math.max(1, Wrap.COLUMNS - DESCRIPTIONS_AT - text.length() - fallback.length());
        return text + " ".repeat(blanks) + fallback;
    }

    private static List<String> exitCodes(Verb verb) {
        String codes = verb.exitCodes().stream()
                .map(code -> code.number() + "\u00a0" + code.meaning().replace(' ', '\u00a0'))
                .collect(Collectors.joining("\u00a0 "));
        List<String> wrapped = Wrap.lines(codes, 12);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < wrapped.size(); i++) {
            String line = i == 0 ? "Exit codes  " + wrapped.get(i).strip() : wrapped.get(i);
            lines.add(line.replace('\u00a0', ' ').stripTrailing());
        }
        return lines;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
