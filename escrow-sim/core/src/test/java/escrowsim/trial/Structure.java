package escrowsim.trial;

import escrowsim.custody.Rule;
import java.util.ArrayList;
import java.util.List;

/** Reads the access structures of the oracle files: {@code T2(1|2|3)}, {@code AND(..)}, {@code OR(..)}, numbers from 1. */
final class Structure {

    private final String text;
    private int at;

    private Structure(String text) {
        this.text = text;
    }

    static Rule parse(String text) {
        return new Structure(text).rule();
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
