package escrowsim.cli.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line as somebody could type it again. */
public final class CommandLineText {

    private CommandLineText() {}

    /** The same command, going on with what was stopped. */
    public static String resuming(List<String> typed) {
        return Stream.of(
                        Stream.of("escrowsim"),
                        typed.stream().filter(word -> !word.equals("--resume")),
                        Stream.of("--resume"))
                .flatMap(words -> words)
                .map(CommandLineText::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:,=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
