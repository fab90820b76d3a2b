package escrowsim.scenario;

import escrowsim.custody.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of one scenario by path, and where its sections stand. Mutable while it is read. */
final class Settings {

    private final Map<String, Setting> byPath = new LinkedHashMap<>();
    private final Map<String, Place> sections = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    /** Thrown where a value is asked for that was wrong and has been reported. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String path) {
            super(path);
        }
    }

    /** The same settings, but for some numbers. */
    Settings with(Map<String, Double> numbers) {
        Settings changed = new Settings();
        changed.sections.putAll(sections);
        changed.broken.addAll(broken);
        byPath.forEach((path, setting) ->
                changed.byPath.put(path, numbers.containsKey(path) ? setting.with(numbers.get(path)) : setting));
        return changed;
    }

    void put(Setting setting) {
        byPath.put(setting.path(), setting);
    }

    /** Something in this section could not be read and has been reported. */
    void broken(String section) {
        broken.add(section);
    }

    void section(String path, Place key) {
        sections.put(path, key);
    }

    Optional<Setting> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Optional<Place> placeOf(String path) {
        return find(path).map(Setting::at).or(() -> Optional.ofNullable(sections.get(path)));
    }

    /** The author's names below this section, in the order of the file. */
    List<String> namesIn(String section) {
        String prefix = section + ".";
        return sections.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(name -> !name.contains("."))
                .toList();
    }

    /** The names of the settings that stand directly in this section, if all of them could be read. */
    List<String> keysIn(String section) {
        if (broken.contains(section)) {
            throw new Missing(section);
        }
        String prefix = section + ".";
        return byPath.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(key -> !key.contains("."))
                .toList();
    }

    List<Setting> all() {
        return List.copyOf(byPath.values());
    }

    double number(String path) {
        return (Double) value(path);
    }

    String text(String path) {
        return (String) value(path);
    }

    String text(String path, String otherwise) {
        return find(path).map(setting -> (String) setting.value()).orElse(otherwise);
    }

    boolean flag(String path) {
        return (Boolean) value(path);
    }

    Rule rule(String path) {
        return (Rule) value(path);
    }

    List<String> names(String path) {
        return find(path).stream()
                .flatMap(setting -> setting.mentions().stream())
                .map(Setting.Mention::name)
                .toList();
    }

    private Object value(String path) {
        return find(path).orElseThrow(() -> new Missing(path)).value();
    }

    /** In the order of the registry, names in the order of the file. */
    List<Assumption> assumptions(Section root) {
        List<Assumption> ordered = new ArrayList<>();
        collect(root, "", ordered);
        return List.copyOf(ordered);
    }

    private void collect(Section section, String path, List<Assumption> ordered) {
        find(path).ifPresent(setting -> ordered.add(setting.assumption()));
        if (section.isSetting()) {
            return;
        }
        section.children().forEach((key, child) -> {
            if (key.equals(Section.ANY_NAME) || key.equals(Section.LIST_ITEM)) {
                childNames(section, path).forEach(name -> collect(child, path + "." + name, ordered));
            } else {
                collect(child, path.isEmpty() ? key : path + "." + key, ordered);
            }
        });
    }

    private List<String> childNames(Section section, String path) {
        String prefix = path + ".";
        return java.util.stream.Stream.concat(sections.keySet().stream(), byPath.keySet().stream())
                .filter(known -> known.startsWith(prefix))
                .map(known -> known.substring(prefix.length()))
                .map(rest -> rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest)
                .distinct()
                .filter(name -> section.listItem().isPresent() || section.isName(name))
                .toList();
    }
}
