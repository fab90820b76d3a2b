package escrowsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text of maps, lists, text, numbers and truth values, two spaces deep, keys in the order of their maps. */
final class Json {

    private Json() {}

    static String text(@Nullable Object value) {
        return text(value, "\n") + "\n";
    }

    private static String text(@Nullable Object value, String lineEnd) {
        if (value == null) {
            return "null";
        }
        String inner = lineEnd + "  ";
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, item) -> entries.add(quoted(key.toString()) + ": " + text(item, inner)));
            return joined("{", entries, "}", inner, lineEnd);
        }
        if (value instanceof List<?> list) {
            List<String> items = list.stream().map(item -> text(item, inner)).toList();
            boolean isShort = items.stream().noneMatch(item -> item.contains("\n"))
                    && String.join(", ", items).length() < 80;
            return isShort ? "[" + String.join(", ", items) + "]" : joined("[", items, "]", inner, lineEnd);
        }
        if (value instanceof Double number) {
            return Numbers.text(number);
        }
        return value instanceof Boolean || value instanceof Integer ? value.toString() : quoted(value.toString());
    }

    private static String joined(String open, List<String> parts, String close, String inner, String lineEnd) {
        return parts.isEmpty() ? open + close : open + inner + String.join("," + inner, parts) + lineEnd + close;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
