package escrowsim.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a study file. */
final class StudyTree {

    private StudyTree() {}

    /** Designs may be a list of {@code {id: ..., ...}} or sections by id; here they become the list. */
    static Node.Mapping withListedDesigns(Node.Mapping root) {
        if (!(root.value("designs").orElse(null) instanceof Node.Mapping byId)) {
            return root;
        }
        List<Node> items = new ArrayList<>();
        byId.entries().forEach((id, entry) -> items.add(listed(id, entry)));
        return Formats.with(root, "designs", new Node.Sequence(byId.place(), items));
    }

    private static Node listed(String id, Node.Entry entry) {
        boolean empty = entry.value() instanceof Node.Scalar scalar && scalar.isNull();
        Node body = empty ? new Node.Mapping(entry.key(), Map.of()) : entry.value();
        if (!(body instanceof Node.Mapping mapping)) {
            return body;
        }
        return mapping.entries().containsKey("id")
                ? mapping
                : Formats.with(
                        new Node.Mapping(entry.key(), mapping.entries()),
                        "id",
                        new Node.Scalar(entry.key(), id, false));
    }

    /** A design as written: its settings over the base. */
    record Overlaid(String id, Node.Mapping tree) {

        /** The id where none is given. */
        String title() {
            return tree.text("title").orElse(id);
        }

        Node.Mapping over(Node.Mapping base, Node.Mapping study, Overlay overlay) {
            Node.Mapping about = about(study).tree();
            Node idNode = tree.value("id").orElse(new Node.Broken(tree.place()));
            Node.Mapping named = Formats.with(
                    Formats.with(about, "id", idNode),
                    "title",
                    tree.value("title").orElse(idNode));
            Node.Mapping framed = Formats.with(base, "format", new Node.Scalar(base.place(), Formats.SCENARIO, false));
            Node.Mapping start = Formats.with(framed, "about", named);
            return tree.value("set").orElse(null) instanceof Node.Mapping set ? overlay.mergePaths(start, set) : start;
        }
    }

    /** What a file says of itself, read like a design. */
    static Overlaid about(Node.Mapping root) {
        Node.Mapping about = root.value("about").orElse(null) instanceof Node.Mapping mapping
                ? mapping
                : new Node.Mapping(root.place(), Map.of());
        return new Overlaid(about.text("id").orElse(""), about);
    }

    static List<Overlaid> designs(Node.Mapping root, Problems problems) {
        List<Overlaid> designs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node.Mapping design : listed(root)) {
            String id = design.text("id").orElse("");
            if (!id.isEmpty() && !ids.add(id)) {
                Place place = design.value("id").orElseThrow().place();
                problems.add(Problem.of(ProblemId.E052, place, "design " + Quote.of(id) + " is given twice", ""));
            }
            requireSection(design, problems);
            designs.add(new Overlaid(id, design));
        }
        if (designs.isEmpty()) {
            Place place = root.value("designs").map(Node::place).orElse(root.place());
            Optional<String> meaning = Parameters.STUDY.group("designs").map(Group::meaning);
            problems.add(Unknown.missing("", "designs", place, meaning));
        }
        return designs;
    }

    private static List<Node.Mapping> listed(Node.Mapping root) {
        return root.value("designs").filter(Node.Sequence.class::isInstance).stream()
                .flatMap(list -> ((Node.Sequence) list).items().stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList();
    }

    private static void requireSection(Node.Mapping design, Problems problems) {
        design.value("set")
                .filter(set -> set instanceof Node.Sequence || (set instanceof Node.Scalar scalar && !scalar.isNull()))
                .ifPresent(set -> problems.add(
                        Problem.of(ProblemId.E025, set.place(), "set takes settings", "write {custody.model: none}")));
    }
}
