package escrowsim.scenario;

import static escrowsim.scenario.KindSchema.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scenario may not leave out, in JSON Schema. Apart from the rest, because a file that extends another may. */
final class SchemaNeeds {

    private SchemaNeeds() {}

    static Map<String, Object> of(Section section) {
        List<String> models = section.models();
        Map<String, Object> needs = new LinkedHashMap<>(of(section, ""));
        List<Object> ofModels = new ArrayList<>();
        for (String model : models) {
            Map<String, Object> chosen =
                    ordered("required", List.of("model"), "properties", ordered("model", ordered("const", model)));
            Map<String, Object> then = of(section, model);
            if (!then.isEmpty()) {
                ofModels.add(ordered("if", chosen, "then", then));
            }
        }
        if (!ofModels.isEmpty()) {
            needs.put("allOf", ofModels);
        }
        return needs;
    }

    /** @param model empty for what all models need */
    private static Map<String, Object> of(Section section, String model) {
        List<String> required = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        section.known(model).forEach((key, child) -> {
            boolean needed = child.isSetting() && isRequired(child, model);
            Map<String, Object> below = child.isSetting() || !model.isEmpty() ? Map.of() : of(child);
            if (needed || (isAlwaysThere(below) && !isAsked(child))) {
                required.add(key);
            }
            if (!below.isEmpty()) {
                properties.put(key, below);
            }
        });
        Map<String, Object> needs = new LinkedHashMap<>();
        put(needs, "required", required);
        put(needs, "properties", properties);
        section.anyName().ifPresent(named -> put(needs, "additionalProperties", of(named)));
        section.listItem().ifPresent(item -> put(needs, "items", of(item)));
        return needs;
    }

    private static boolean isRequired(Section child, String model) {
        return Wrapping.readings(model)
                .allMatch(reading -> child.setting(reading)
                        .filter(p -> model.isEmpty() == p.scope().models().isEmpty())
                        .filter(p -> p.fallback() instanceof Fallback.Required)
                        .isPresent());
    }

    private static boolean isAsked(Section section) {
        return section.group().map(Group::asked).orElse(false);
    }

    private static boolean isAlwaysThere(Map<String, Object> below) {
        return below.containsKey("required");
    }

    private static void put(Map<String, Object> needs, String key, Object value) {
        boolean empty = value.equals(List.of()) || value.equals(Map.of());
        if (!empty) {
            needs.put(key, value);
        }
    }
}
