package escrowsim.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Prose in lines of at most so many characters, broken at blanks. */
public final class Wrap {

    public static final int COLUMNS = 80;

    private Wrap() {}

    /** The text in lines of at most {@link #COLUMNS} characters, each after {@code indent} blanks. */
    public static List<String> lines(String text, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && indent + line.length() + 1 + word.length() > COLUMNS) {
                lines.add(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(" ".repeat(indent) + line);
        }
        return lines;
    }
}
