package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats that a file's first line names. */
final class Formats {

    static final String SCENARIO = "escrowsim/scenario/1";
    static final String STUDY = "escrowsim/study/1";
    static final String SCENARIO_LINE = "format: " + SCENARIO;
    private static final String KEY = "format";

    private Formats() {}

    /** A file without a usable format is read as what it looks like, so that all its other problems are found too. */
    static boolean isStudy(Node.Mapping root) {
        return root.text(KEY)
                .filter(List.of(SCENARIO, STUDY)::contains)
                .map(STUDY::equals)
                .orElse(root.entries().containsKey("designs"));
    }

    /** The same settings; a format that is missing or unknown has been reported and is not looked at again. */
    static Node.Mapping checked(Node.Mapping root, Problems problems) {
        Optional<Node> format = root.value(KEY);
        if (root.text(KEY).filter(List.of(SCENARIO, STUDY)::contains).isPresent()) {
            return root;
        }
        Place place = format.map(Node::place).orElse(root.place());
        String typed = root.text(KEY).orElse("");
        String what = format.isEmpty() ? "the file does not name its format" : "unknown format " + Quote.of(typed);
        String expected = root.entries().containsKey("designs") ? STUDY : SCENARIO;
        String fix = format.isEmpty() ? "begin with the line format: " + expected : "did you mean " + expected + "?";
        problems.add(Problem.of(ProblemId.E030, place, what, fix));
        return with(root, KEY, new Node.Broken(place));
    }

    static Node.Mapping with(Node.Mapping mapping, String key, Node value) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, new Node.Entry(value.place(), value));
        return new Node.Mapping(mapping.place(), entries, mapping.patch());
    }

    static Node.Mapping without(Node.Mapping mapping, String key) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.remove(key);
        return new Node.Mapping(mapping.place(), entries, mapping.patch());
    }
}
