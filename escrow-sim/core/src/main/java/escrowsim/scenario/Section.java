package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in the tree of settings: what may stand there and below. Several settings stand at one place where models
 * differ in their defaults.
 */
final class Section {

    static final String ANY_NAME = "*";
    static final String LIST_ITEM = "[]";

    private final String pattern;
    private final List<Parameter> here;
    private final Optional<Group> group;
    private final Map<String, Section> children = new LinkedHashMap<>();

    Section(String pattern, List<Parameter> here, Optional<Group> group) {
        this.pattern = pattern;
        this.here = here;
        this.group = group;
    }

    void add(String key, Section child) {
        children.put(key, child);
    }

    String pattern() {
        return pattern;
    }

    Optional<Group> group() {
        return group;
    }

    Map<String, Section> children() {
        return children;
    }

    /** What stands at this key, or at any name. */
    Optional<Section> child(String key) {
        boolean literal = !key.equals(ANY_NAME) && !key.equals(LIST_ITEM) && children.containsKey(key);
        return Optional.ofNullable(literal ? children.get(key) : children.get(ANY_NAME));
    }

    /** What stands at the author's names. */
    Optional<Section> anyName() {
        return Optional.ofNullable(children.get(ANY_NAME));
    }

    Optional<Section> listItem() {
        return Optional.ofNullable(children.get(LIST_ITEM));
    }

    boolean takesNames() {
        return children.containsKey(ANY_NAME);
    }

    boolean isName(String key) {
        return takesNames() && !children.containsKey(key);
    }

    /** The setting that stands here under this model. */
    Optional<Parameter> setting(String model) {
        return here.stream().filter(parameter -> parameter.belongsTo(model)).findFirst();
    }

    /** Any setting that stands here. */
    Optional<Parameter> setting() {
        return here.stream().findFirst();
    }

    boolean isSetting() {
        return !here.isEmpty();
    }

    /** Whether it is one value, to be replaced as a whole. */
    boolean isWhole() {
        return isSetting() || group.map(Group::whole).orElse(false);
    }

    boolean belongsTo(String model) {
        return setting(model).isPresent()
                || (!isSetting() && children.values().stream().anyMatch(c -> c.belongsTo(model)));
    }

    /** In which ways its value can be given; empty for no choice. */
    String ways() {
        List<String> ways = group.map(Group::forms).orElse(List.of()).stream()
                .filter(form -> keys("").containsAll(form))
                .map(form -> String.join(" and ", form.stream().sorted().toList()))
                .toList();
        return ways.size() < 2 ? "" : "one of: " + String.join(" | ", ways);
    }

    /** The keys that may stand here under this model; under any where it is empty. */
    List<String> keys(String model) {
        return List.copyOf(known(model).keySet());
    }

    /** The same with what stands there. */
    Map<String, Section> known(String model) {
        Map<String, Section> known = new LinkedHashMap<>();
        fixed().forEach((key, child) -> {
            if (model.isEmpty() || child.belongsTo(model)) {
                known.put(key, child);
            }
        });
        return known;
    }

    /** What stands here under names that are not the author's. */
    Map<String, Section> fixed() {
        Map<String, Section> fixed = new LinkedHashMap<>(children);
        fixed.remove(ANY_NAME);
        fixed.remove(LIST_ITEM);
        return fixed;
    }

    /** The setting {@code model} that decides what else may stand here, if there is one. */
    Optional<Parameter> modelChoice() {
        return Optional.ofNullable(children.get("model")).flatMap(Section::setting);
    }

    /** The models that this version computes. */
    List<String> models() {
        return modelChoice().map(Parameter::kind).stream()
                .filter(Kind.Choice.class::isInstance)
                .flatMap(kind -> ((Kind.Choice) kind).words().stream())
                .map(Kind.Word::word)
                .toList();
    }
}
