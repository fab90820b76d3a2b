package escrowsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code --set PATH=VALUE}, or a value of {@code --vary}: one setting laid over a scenario from the command line. */
record SetOption(String path, Node.Mapping overlay) {

    private static final String SET = "--set ";
    private static final String VARY = "--vary ";

    static Optional<SetOption> of(String written, Problems problems) {
        return of(SET, written, problems);
    }

    static Optional<SetOption> of(Varied varied, Problems problems) {
        return of(VARY, varied.path() + "=" + varied.value(), problems);
    }

    private static Optional<SetOption> of(String option, String written, Problems problems) {
        Source source = Source.option(option + written);
        int equals = written.indexOf('=');
        if (equals < 1) {
            Place place = new Place(source, 1, option.length() + 1, Math.max(1, written.length()));
            problems.add(
                    Problem.of(ProblemId.E004, place, "--set needs PATH=VALUE", "such as custody.rule.at_least=2"));
            return Optional.empty();
        }
        String path = written.substring(0, equals).strip();
        Place key = new Place(source, 1, option.length() + 1, equals);
        Node value = value(source, path, written.substring(equals + 1), option.length() + equals + 2, problems);
        return Optional.of(new SetOption(path, new Node.Mapping(key, Map.of(path, new Node.Entry(key, value)))));
    }

    /** Text is taken as it stands, so that it may have colons and quotes. */
    private static Node value(Source source, String path, String text, int column, Problems problems) {
        Problems ofValue = new Problems();
        Node node = YamlTree.ofValue(source, text, column, ofValue);
        boolean isText = Parameters.SCENARIO.at(path).stream().anyMatch(p -> p.kind() instanceof Kind.Text);
        if (isText && !(node instanceof Node.Scalar)) {
            return new Node.Scalar(new Place(source, 1, column, Math.max(1, text.length())), text, true);
        }
        problems.addAll(ofValue);
        return node;
    }

    /** Each option over every tree that has such a setting; over all of them if none has, which then is a problem. */
    static List<Node.Mapping> applied(List<SetOption> options, List<Node.Mapping> trees, Problems problems) {
        Overlay overlay = new Overlay(problems);
        List<Node.Mapping> changed = new ArrayList<>(trees);
        for (SetOption option : options) {
            boolean anywhere = changed.stream().anyMatch(option::concerns);
            changed.replaceAll(
                    tree -> !anywhere || option.concerns(tree) ? overlay.mergePaths(tree, option.overlay) : tree);
        }
        return changed;
    }

    /** Whether the models chosen in this tree have such a setting, and the custodian or attack is there. */
    private boolean concerns(Node.Mapping tree) {
        return concerns(Parameters.SCENARIO.root(), Optional.of(tree), List.of(path.split("\\.", -1)));
    }

    private static boolean concerns(Section section, Optional<Node.Mapping> here, List<String> keys) {
        String key = keys.get(0);
        Optional<Section> child = section.child(key);
        Optional<Node> node = here.flatMap(mapping -> mapping.value(key));
        Optional<String> model = section.modelChoice()
                .flatMap(choice ->
                        here.flatMap(mapping -> Wrapping.inForce(mapping.text("model"), mapping.text(Wrapping.INNER))));
        boolean isOfOtherModel = child.isPresent()
                && model.filter(m -> !child.get().belongsTo(m)).isPresent();
        boolean isNobody = section.isName(key) && node.isEmpty();
        if (isOfOtherModel || isNobody || child.isEmpty() || keys.size() == 1) {
            return !isOfOtherModel && !isNobody;
        }
        Optional<Node.Mapping> below =
                node.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
        boolean isSingleHolder = isRule(child.get()) && below.isEmpty();
        return !isSingleHolder && concerns(child.get(), below, keys.subList(1, keys.size()));
    }

    private static boolean isRule(Section section) {
        return section.setting().filter(p -> p.kind() instanceof Kind.RuleTree).isPresent();
    }
}
