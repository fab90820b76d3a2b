package escrowsim.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: the command's word, wherever it stands, and everything else in its order.
 *
 * @param word the first argument that is neither an option nor an option's value
 */
public record Invocation(Optional<String> word, List<String> rest) {

    /** The options whose value is the next argument. A test compares them with what the commands declare. */
    public static final Set<String> WITH_VALUE = Set.of(
            "-o",
            "--out",
            "--seed",
            "--set",
            "--trials",
            "--precision",
            "--max-trials",
            "--max-time",
            "--rehearse",
            "--threads",
            "--timeline-step",
            "--csv",
            "--progress",
            "--color",
            "--fail-if",
            "--design",
            "--trial",
            "--svg",
            "--png",
            "--claim",
            "--to",
            "--custody",
            "--vary",
            "--method",
            "--metric",
            "--points",
            "--frontier",
            "--materiality");

    public static Invocation of(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        for (int i = 0; i < rest.size(); i++) {
            String argument = rest.get(i);
            if (WITH_VALUE.contains(argument)) {
                i++;
            } else if (argument.equals("--")) {
                break;
            } else if (!argument.startsWith("-") || argument.equals("-")) {
                rest.remove(i);
                return new Invocation(Optional.of(argument), List.copyOf(rest));
            }
        }
        return new Invocation(Optional.empty(), List.copyOf(rest));
    }

    /** Whether an option stands anywhere before a {@code --}. */
    public boolean has(String... names) {
        int end = rest.indexOf("--");
        List<String> options = end < 0 ? rest : rest.subList(0, end);
        return options.stream().anyMatch(List.of(names)::contains);
    }
}
