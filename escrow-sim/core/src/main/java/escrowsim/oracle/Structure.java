package escrowsim.oracle;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the access structures of the tables: {@code T2(1|2|3)}, {@code AND(..)}, {@code OR(..)}, custodians c1, c2, ... */
public final class Structure {

    private final String text;
    private int at;

    private Structure(String text) {
        this.text = text;
    }

    public static Rule parse(String text) {
        return new Structure(text).rule();
    }

    static AccessStructure over(int custodians, Rule rule) {
        return AccessStructure.of(names(custodians), rule);
    }

    static List<String> names(int custodians) {
        return IntStream.rangeClosed(1, custodians).mapToObj(i -> "c" + i).toList();
    }

    private Rule rule() {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (Character.isDigit(word.charAt(0))) {
            return Rule.holder("c" + word);
        }
        List<Rule> parts = new ArrayList<>();
        do {
            at++;
            parts.add(rule());
        } while (text.charAt(at) == '|');
        at++;
        return switch (word) {
            case "AND" -> new Rule.AtLeast(parts.size(), parts);
            case "OR" -> new Rule.AtLeast(1, parts);
            default -> new Rule.AtLeast(Integer.parseInt(word.substring(1)), parts);
        };
    }
}
