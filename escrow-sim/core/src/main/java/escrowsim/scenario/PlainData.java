package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Data that is kept as it stands: maps, lists, and text as written. */
final class PlainData {

    private PlainData() {}

    static Object of(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> map.put(key, of(entry.value())));
            return map;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(PlainData::of).toList();
        }
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** The same on one line; numbers without quotes. */
    static String yaml(Object data) {
        if (data instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> Quote.yaml(entry.getKey().toString()) + ": " + yaml(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (data instanceof List<?> list) {
            return list.stream().map(PlainData::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = data.toString();
        boolean plain = NumberText.of(text).isPresent() || text.equals("true") || text.equals("false");
        return plain ? text : Quote.yaml(text);
    }
}
