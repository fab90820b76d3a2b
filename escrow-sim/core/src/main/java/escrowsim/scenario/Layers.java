package escrowsim.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files below a file: what a scenario extends, and what a study is based on. */
final class Layers {

    private final OtherFiles others;
    private final Problems problems;

    Layers(OtherFiles others, Problems problems) {
        this.others = others;
        this.problems = problems;
    }

    /** The scenario laid over all that it extends. */
    Node.Mapping extended(Node.Mapping root, String name) {
        return extended(root, name, List.of(name));
    }

    private Node.Mapping extended(Node.Mapping root, String name, List<String> seen) {
        Optional<Node> named = root.value("extends");
        if (named.isEmpty() || !(named.get() instanceof Node.Scalar path) || path.isNull()) {
            return root;
        }
        Node.Mapping own = Formats.without(root, "extends");
        return file(path, name, seen)
                .map(base -> new Overlay(problems).merge(base, own))
                .orElse(own);
    }

    /** The settings that a study gives as its base, itself or in a file. */
    Optional<Node.Mapping> base(Node node) {
        String study = node.place().source().name();
        if (node instanceof Node.Mapping inline) {
            return Optional.of(inline.entries().containsKey("extends") ? extended(inline, study) : inline);
        }
        if (node instanceof Node.Scalar path && !path.isNull()) {
            return file(path, study, List.of(study));
        }
        if (node instanceof Node.Sequence) {
            problems.add(Problem.of(ProblemId.E025, node.place(), "base is one file, or the settings themselves", ""));
        }
        return Optional.empty();
    }

    private Optional<Node.Mapping> file(Node.Scalar path, String from, List<String> seen) {
        try {
            OtherFiles.Found found = others.find(path.text(), from);
            if (seen.contains(found.name())) {
                String what = "this goes in a circle: " + String.join(" -> ", seen) + " -> " + found.name();
                problems.add(Problem.of(ProblemId.E051, path.place(), what, ""));
                return Optional.empty();
            }
            List<String> next = new ArrayList<>(seen);
            next.add(found.name());
            return YamlTree.ofFile(found.name(), found.bytes(), problems)
                    .map(root -> Formats.checked(root, problems))
                    .filter(this::isScenario)
                    .map(root -> extended(root, found.name(), next));
        } catch (IOException e) {
            String what = "cannot read " + Quote.of(path.text()) + ": " + e.getMessage();
            problems.add(Problem.of(ProblemId.E050, path.place(), what, "paths start at the folder of this file"));
            return Optional.empty();
        }
    }

    private boolean isScenario(Node.Mapping root) {
        if (Formats.isStudy(root)) {
            problems.add(Problem.of(
                    ProblemId.E030, root.place(), "this is a study, where a scenario is expected", "name a scenario"));
            return false;
        }
        return true;
    }
}
