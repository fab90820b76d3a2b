package escrowsim.cli;

import escrowsim.cli.catalog.ListCommand;
import escrowsim.cli.catalog.SchemaCommand;
import escrowsim.cli.terminal.Io;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** Completion scripts out of what the commands declare. After a command its options, and file names. */
final class Completion {

    private final Io io;

    Completion(Io io) {
        this.io = io;
    }

    String bash() {
        StringBuilder script = new StringBuilder("_escrowsim() {\n");
        script.append("  local word=\"${COMP_WORDS[COMP_CWORD]}\" verb=\"\" w\n");
        script.append("  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n");
        script.append("    case \"$w\" in ")
                .append(String.join("|", Verb.words()))
                .append(") verb=\"$w\"; break;; esac\n");
        script.append("  done\n");
        script.append("  case \"$verb\" in\n");
        script.append("    '') COMPREPLY=($(compgen -W '")
                .append(String.join(" ", Verb.words()))
                .append("' -- \"$word\"));;\n");
        for (Verb verb : Verb.values()) {
            script.append("    ").append(verb.word()).append(") COMPREPLY=($(compgen -W '");
            script.append(String.join(" ", words(verb))).append("' -- \"$word\"));;\n");
        }
        script.append("  esac\n}\n");
        return script.append("complete -o default -F _escrowsim escrowsim\n").toString();
    }

    String zsh() {
        StringBuilder script = new StringBuilder("#compdef escrowsim\n_escrowsim() {\n");
        script.append("  local -a verbs\n  verbs=(\n");
        for (Verb verb : Verb.values()) {
            script.append("    '")
                    .append(verb.word())
                    .append(':')
                    .append(verb.summary())
                    .append("'\n");
        }
        script.append("  )\n");
        script.append("  if (( CURRENT == 2 )); then _describe 'command' verbs; return; fi\n");
        script.append("  case \"$words[2]\" in\n");
        for (Verb verb : Verb.values()) {
            script.append("    ").append(verb.word()).append(") compadd -- ");
            script.append(String.join(" ", words(verb))).append(";;\n");
        }
        script.append("  esac\n  _files\n}\n");
        return script.append("_escrowsim \"$@\"\n").toString();
    }

    String fish() {
        StringBuilder script = new StringBuilder();
        String none = "__fish_use_subcommand";
        for (Verb verb : Verb.values()) {
            script.append("complete -c escrowsim -f -n ")
                    .append(none)
                    .append(" -a ")
                    .append(verb.word());
            script.append(" -d '").append(verb.summary()).append("'\n");
        }
        for (Verb verb : Verb.values()) {
            String after = "'__fish_seen_subcommand_from " + verb.word() + "'";
            for (OptionSpec option : options(verb)) {
                script.append("complete -c escrowsim -n ")
                        .append(after)
                        .append(fish(option))
                        .append('\n');
            }
            for (String topic : topics(verb)) {
                script.append("complete -c escrowsim -n ")
                        .append(after)
                        .append(" -a ")
                        .append(topic)
                        .append('\n');
            }
        }
        return script.toString();
    }

    private static String fish(OptionSpec option) {
        String names = List.of(option.names()).stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        String text =
                String.join(" ", option.description()).replaceAll(" {2,}", " ").replace("'", "\\'");
        return names + (option.arity().max() == 0 ? "" : " -r") + " -d '" + text + "'";
    }

    private Set<String> words(Verb verb) {
        Set<String> words = new TreeSet<>(topics(verb));
        options(verb).forEach(option -> words.add(option.longestName()));
        return words;
    }

    private static List<String> topics(Verb verb) {
        return switch (verb) {
            case LIST -> ListCommand.topics();
            case HELP -> Verb.words();
            case SCHEMA -> SchemaCommand.topics();
            case COMPLETION -> List.of("bash", "zsh", "fish");
            default -> List.of();
        };
    }

    private List<OptionSpec> options(Verb verb) {
        return HelpText.sorted(Dispatch.commandLine(verb.command(io)).getCommandSpec());
    }
}
