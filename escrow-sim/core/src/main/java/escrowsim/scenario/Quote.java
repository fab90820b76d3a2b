package escrowsim.scenario;

import java.util.Set;

/** Text of the author's, made safe to show or to write. */
final class Quote {

    private static final int LONGEST = 60;
    private static final Set<String> YAML_WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "~");

    private Quote() {}

    /** In quotes, as written, cut if long. */
    static String of(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return "\"" + visible(shown) + "\"";
    }

    /** The same text with everything that a terminal might obey replaced by a dot. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> isInvisible(c) ? '.' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Control characters and those that turn the direction of writing. */
    static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0x200B && c <= 0x200F)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** As YAML: a plain word where one will do. */
    static String yaml(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9_./-]*")
                && !YAML_WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
        return plain ? text : yamlText(text);
    }

    /** As YAML text, always in quotes. */
    static String yamlText(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (isInvisible(c)) {
                quoted.append("\\u%04X".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether it stands in quotes that a word processor made, which mean nothing here. */
    static boolean isCurly(String text) {
        return text.length() > 1 && "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb".indexOf(text.charAt(0)) >= 0;
    }
}
