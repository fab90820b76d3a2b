package escrowsim.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * From YAML text to {@link Node}s. Works on the parser's events, so that an alias is refused before anything is expanded,
 * and stops at the first thing after which nothing would make sense.
 */
final class YamlTree {

    private static final int DEEPEST = 50;

    private final Source source;
    private final int firstColumn;
    private final Problems problems;
    private final Shorthand shorthand;
    private final Iterator<Event> events;
    private boolean stopped;

    private YamlTree(Source source, String text, int firstColumn, Problems problems) {
        this.source = source;
        this.firstColumn = firstColumn;
        this.problems = problems;
        this.shorthand = new Shorthand(problems);
        LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The settings of a file, or nothing if that has been reported as a problem. */
    static Optional<Node.Mapping> ofFile(String name, byte[] bytes, Problems problems) {
        return FileText.of(name, bytes, problems).flatMap(text -> {
            Source source = Source.file(name, text);
            Node root = new YamlTree(source, text, 1, problems).read();
            return mapping(root, source, problems);
        });
    }

    /** A value that stands at {@code column} of the only line of {@code source}. */
    static Node ofValue(Source source, String text, int column, Problems problems) {
        return new YamlTree(source, text, column, problems).read();
    }

    private static Optional<Node.Mapping> mapping(Node root, Source source, Problems problems) {
        if (root instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (root instanceof Node.Scalar scalar && scalar.isNull()) {
            String fix = "a scenario starts: " + Formats.SCENARIO_LINE;
            problems.add(Problem.of(ProblemId.E011, Place.whole(source), "the file is empty", fix));
        } else if (!(root instanceof Node.Broken)) {
            String what = "a scenario is a list of settings";
            problems.add(Problem.of(ProblemId.E025, root.place(), what, "write lines like horizon_years: 10"));
        }
        return Optional.empty();
    }

    private Node read() {
        try {
            Node root = new Node.Scalar(Place.whole(source), "", false);
            boolean seen = false;
            while (!stopped && events.hasNext()) {
                if (events.next() instanceof NodeEvent node) {
                    if (seen) {
                        return refuse(
                                node, ProblemId.E018, "a second document starts here", "one file holds one scenario");
                    }
                    root = node(node, 1);
                    seen = true;
                }
            }
            return root;
        } catch (YamlEngineException e) {
            problems.add(YamlFault.of(e, source, firstColumn));
            return new Node.Broken(Place.whole(source));
        }
    }

    private Node node(NodeEvent event, int depth) {
        shorthand.refuse(event, place(event));
        if (event instanceof AliasEvent) {
            return new Node.Broken(place(event));
        }
        if (depth > DEEPEST) {
            stopped = true;
            return refuse(event, ProblemId.E017, "nested more than " + DEEPEST + " deep", "");
        }
        if (event instanceof ScalarEvent scalar) {
            return new Node.Scalar(place(event), scalar.getValue(), !scalar.isPlain());
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private Node sequence(NodeEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        while (!stopped && events.next() instanceof NodeEvent item) {
            items.add(node(item, depth + 1));
        }
        return new Node.Sequence(place(start), items);
    }

    private Node mapping(NodeEvent start, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (!stopped && events.next() instanceof NodeEvent key) {
            Node keyNode = node(key, depth + 1);
            if (!stopped && events.next() instanceof NodeEvent value) {
                entry(keyNode, node(value, depth + 1), entries);
            }
        }
        return new Node.Mapping(place(start), entries);
    }

    private void entry(Node key, Node value, Map<String, Node.Entry> entries) {
        if (!(key instanceof Node.Scalar name)) {
            if (!(key instanceof Node.Broken)) {
                String what = "the name of a setting is expected here, not a list or section";
                problems.add(Problem.of(ProblemId.E025, key.place(), what, ""));
            }
        } else if (!GroupedNumber.joined(name, value, entries) && !shorthand.isMergeKey(name)) {
            Node.Entry first = entries.putIfAbsent(name.text(), new Node.Entry(name.place(), value));
            if (first != null) {
                problems.add(Unknown.twice(name.text(), name.place(), first.key()));
            }
        }
    }

    private Node refuse(NodeEvent event, ProblemId id, String what, String fix) {
        problems.add(Problem.of(id, place(event), what, fix));
        return new Node.Broken(place(event));
    }

    private Place place(NodeEvent event) {
        Mark mark = event.getStartMark().orElseThrow();
        int end = event.getEndMark()
                .filter(m -> event instanceof ScalarEvent && m.getLine() == mark.getLine())
                .map(Mark::getColumn)
                .orElse(0);
        int column = mark.getColumn() + (mark.getLine() == 0 ? firstColumn : 1);
        return new Place(source, mark.getLine() + 1, column, Math.max(1, end - mark.getColumn()));
    }
}
