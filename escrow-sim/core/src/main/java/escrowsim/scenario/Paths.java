package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings given by path, such as {@code custody.rule.at_least}, as the nested sections that they mean. */
final class Paths {

    private final Problems problems;

    private Paths(Problems problems) {
        this.problems = problems;
    }

    static Node.Mapping expand(Node.Mapping overlay, Problems problems) {
        Paths paths = new Paths(problems);
        Node.Mapping expanded = new Node.Mapping(overlay.place(), Map.of(), true);
        for (Map.Entry<String, Node.Entry> given : overlay.entries().entrySet()) {
            expanded = paths.with(
                    expanded,
                    given.getKey(),
                    given.getValue().key(),
                    given.getValue().value());
        }
        return expanded;
    }

    private Node.Mapping with(Node.Mapping mapping, String path, Place place, Node value) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Place keyPlace = place.within(0, Math.max(1, key.length()));
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        Node.Entry first = entries.get(key);
        if (first != null && (dot < 0 || !isPatch(first.value()))) {
            problems.add(Unknown.twice(path, place, first.key()));
        } else if (dot < 0) {
            entries.put(key, new Node.Entry(keyPlace, value));
        } else {
            Node.Mapping inner = first != null && first.value() instanceof Node.Mapping patch
                    ? patch
                    : new Node.Mapping(place, Map.of(), true);
            Place rest = place.within(dot + 1, Math.max(1, path.length() - dot - 1));
            entries.put(key, new Node.Entry(keyPlace, with(inner, path.substring(dot + 1), rest, value)));
        }
        return new Node.Mapping(mapping.place(), entries, mapping.patch());
    }

    private static boolean isPatch(Node node) {
        return node instanceof Node.Mapping mapping && mapping.patch();
    }
}
