package escrowsim.cli.words;

import escrowsim.cli.terminal.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Options whose value is one of a few words. */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> E of(Class<E> choices, String option, String typed) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> word(choice).equals(typed))
                .findFirst()
                .orElseThrow(() -> Failure.usage(
                        "E005", option + " must be " + oneOf(words(choices)) + ", was \"" + typed + "\""));
    }

    public static <E extends Enum<E>> List<String> words(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Choices::word).toList();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code a, b or c}. */
    static String oneOf(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
