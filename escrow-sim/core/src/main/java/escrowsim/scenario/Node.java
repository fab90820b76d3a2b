package escrowsim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a file, as written, with its place: nothing is interpreted yet. */
sealed interface Node {

    Place place();

    /** A single value. Quoted text is never a number. */
    record Scalar(Place place, String text, boolean quoted) implements Node {
        boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Names and what stands at them.
     *
     * @param patch whether it comes from a path, and so changes what it meets rather than replacing it
     */
    record Mapping(Place place, Map<String, Entry> entries, boolean patch) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        Mapping(Place place, Map<String, Entry> entries) {
            this(place, entries, false);
        }

        Optional<Node> value(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        Optional<String> text(String key) {
            return value(key)
                    .flatMap(value -> value instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
        }
    }

    /** Something already reported; whoever meets it says nothing more. */
    record Broken(Place place) implements Node {}

    /** One line of a mapping; {@code key} is where its key stands. */
    record Entry(Place key, Node value) {}
}
