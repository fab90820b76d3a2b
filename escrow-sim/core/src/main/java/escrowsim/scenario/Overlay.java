package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays settings over others. Sections are merged setting by setting; a value is replaced as a whole, also where it is
 * written as a list or in braces (a rule, a dwell, an uncertain number); {@code null} removes. A path reaches into a value.
 * Where {@code model}, or what it wraps, changes, the base's settings that the new model does not know are dropped.
 */
final class Overlay {

    private final Problems problems;

    Overlay(Problems problems) {
        this.problems = problems;
    }

    Node.Mapping merge(Node.Mapping base, Node.Mapping over) {
        return merge(Parameters.SCENARIO.root(), base, over);
    }

    /** The same for settings given by path. */
    Node.Mapping mergePaths(Node.Mapping base, Node.Mapping over) {
        return merge(base, Paths.expand(over, problems));
    }

    private Node.Mapping merge(Section section, Node.Mapping base, Node.Mapping over) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>(base.entries());
        dropSettingsOfOldModel(section, base, over, merged);
        dropOtherWay(section, over, merged);
        over.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Node.Scalar scalar && scalar.isNull()) {
                remove(merged, key, entry);
            } else {
                merged.put(key, new Node.Entry(entry.key(), value(section, merged, key, entry)));
            }
        });
        return new Node.Mapping(base.place(), merged);
    }

    private static void dropSettingsOfOldModel(
            Section section, Node.Mapping base, Node.Mapping over, Map<String, Node.Entry> merged) {
        Optional<String> model = Wrapping.inForce(
                over.text("model").or(() -> base.text("model")),
                over.text(Wrapping.INNER).or(() -> base.text(Wrapping.INNER)));
        boolean changed = !model.equals(Wrapping.inForce(base.text("model"), base.text(Wrapping.INNER)));
        if (section.children().containsKey("model") && model.isPresent() && changed) {
            merged.keySet()
                    .removeIf(key -> section.child(key)
                            .map(child -> !child.belongsTo(model.get()))
                            .orElse(false));
        }
    }

    private static void dropOtherWay(Section section, Node.Mapping over, Map<String, Node.Entry> merged) {
        merged.keySet()
                .removeIf(key -> !over.entries().containsKey(key)
                        && RunParameters.isSaidOtherwise(section.pattern(), key, over));
    }

    private void remove(Map<String, Node.Entry> merged, String key, Node.Entry entry) {
        if (merged.remove(key) == null) {
            String fix = DidYouMean.of(key, merged.keySet())
                    .map(near -> "did you mean " + Quote.of(near) + "?")
                    .orElse("");
            problems.add(Problem.of(ProblemId.E036, entry.key(), "there is no " + Quote.of(key) + " to remove", fix));
        }
    }

    private Node value(Section section, Map<String, Node.Entry> merged, String key, Node.Entry entry) {
        Section child = section.child(key).orElseGet(() -> new Section("", List.of(), Optional.empty()));
        if (!(entry.value() instanceof Node.Mapping over)) {
            return entry.value();
        }
        Optional<Node> base = Optional.ofNullable(merged.get(key)).map(Node.Entry::value);
        if (base.isEmpty() && over.patch() && section.isName(key)) {
            return unknownName(section, merged, key, entry);
        }
        if (over.patch()) {
            return merge(child, base.map(node -> opened(node, child)).orElse(nothing(over)), over);
        }
        boolean isSection =
                !child.isWhole() && base.filter(Node.Mapping.class::isInstance).isPresent();
        return isSection ? merge(child, (Node.Mapping) base.get(), over) : over;
    }

    private static Node.Mapping nothing(Node over) {
        return new Node.Mapping(over.place(), Map.of());
    }

    /** What a path reaches into: a section as it is, a plain number as its own best guess, nothing of another value. */
    private static Node.Mapping opened(Node base, Section section) {
        if (base instanceof Node.Mapping mapping) {
            return mapping;
        }
        boolean isNumber =
                section.setting().filter(p -> p.kind() instanceof Kind.Numeric).isPresent();
        return isNumber
                ? new Node.Mapping(base.place(), Map.of("best_guess", new Node.Entry(base.place(), base)))
                : nothing(base);
    }

    /** A path may change what has a name, but only a whole section may bring a new name. */
    private Node unknownName(Section section, Map<String, Node.Entry> merged, String key, Node.Entry entry) {
        List<String> names = merged.keySet().stream().filter(section::isName).toList();
        problems.add(Unknown.setting(key, entry.key(), section.pattern(), names, List.of()));
        return new Node.Broken(entry.key());
    }
}
