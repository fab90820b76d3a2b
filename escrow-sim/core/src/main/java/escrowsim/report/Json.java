package escrowsim.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * JSON text from maps, lists, text, numbers and truth values: two blanks of indent, members in the order of their map, so
 * that the same content is the same bytes. Numbers look as in the tables.
 */
public final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** The text of a {@link Map}, {@link List}, {@link String}, {@link Number} or {@link Boolean}. */
    public static String of(Object value) {
        Json json = new Json();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            members(map, depth);
        } else if (value instanceof List<?> list) {
            items(list, depth);
        } else if (value instanceof Double number) {
            text.append(Double.isFinite(number) ? Cell.number(number) : "null");
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void members(Map<?, ?> map, int depth) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<?, ?> member = members.next();
            line(depth + 1);
            quote(member.getKey().toString());
            text.append(": ");
            value(member.getValue(), depth + 1);
            text.append(members.hasNext() ? "," : "");
        }
        end(map.isEmpty(), depth, '}');
    }

    private void items(List<?> list, int depth) {
        text.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            line(depth + 1);
            value(items.next(), depth + 1);
            text.append(items.hasNext() ? "," : "");
        }
        end(list.isEmpty(), depth, ']');
    }

    private void end(boolean empty, int depth, char bracket) {
        if (!empty) {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029' || c == '\u007f') {
                    text.append("\\u");
                    String digits = Integer.toHexString(c);
                    text.append("0".repeat(4 - digits.length())).append(digits);
                } else {
                    text.append(c);
                }
            }
        }
    }
}
