package escrowsim.scenario;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for a terminal. */
final class Wrap {

    private Wrap() {}

    /** Lines of at most {@code width} characters where words allow; all but the first begin with {@code indent}. */
    static List<String> lines(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > width && !line.toString().isBlank()) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A paragraph, indented. */
    static String paragraph(String text) {
        return "  " + String.join("\n  ", lines(text, 74, ""));
    }
}
