package escrowsim.scenario;

import static escrowsim.scenario.KindSchema.ordered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON Schema (2020-12) of scenario and study files, for editors that complete and underline while one types. It
 * takes what this version computes. What single values cannot show, such as a rule that asks for more custodians than it
 * names, only the reader checks.
 */
public final class JsonSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final KindSchema kinds = new KindSchema();
    /** What says more about a setting than its kind. */
    private final Map<String, Map<String, Object>> special = new HashMap<>();

    private JsonSchema() {}

    public static String scenario() {
        return new JsonSchema().ofScenario();
    }

    public static String study() {
        return new JsonSchema().ofStudy();
    }

    private String ofScenario() {
        special.put("format", ordered("const", Formats.SCENARIO));
        Section root = Parameters.SCENARIO.root();
        Map<String, Object> schema = ordered("$schema", DRAFT, "title", "escrowsim scenario, format 1");
        schema.putAll(section(root));
        schema.put("required", List.of("format"));
        schema.put("if", Map.of("not", Map.of("required", List.of("extends"))));
        schema.put("then", SchemaNeeds.of(root));
        schema.put("$defs", definitions());
        return Json.text(schema);
    }

    private String ofStudy() {
        Map<String, Object> scenario = section(Parameters.SCENARIO.root());
        special.put("format", ordered("const", Formats.STUDY));
        special.put("base", anyOf(ordered("type", "string"), ordered("$ref", "#/$defs/scenario")));
        special.put("designs", designs());
        Map<String, Object> schema = ordered("$schema", DRAFT, "title", "escrowsim study, format 1");
        schema.putAll(section(Parameters.STUDY.root()));
        schema.put("required", List.of("format", "about", "base", "designs"));
        Map<String, Object> definitions = definitions();
        definitions.put("scenario", scenario);
        schema.put("$defs", definitions);
        return Json.text(schema);
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>(kinds.definitions());
        definitions.put("rule", rule());
        return definitions;
    }

    private Map<String, Object> section(Section section) {
        Map<String, Object> schema = new LinkedHashMap<>();
        section.group().ifPresent(group -> schema.put("description", group.meaning()));
        if (section.listItem().isPresent()) {
            schema.putAll(
                    ordered("type", "array", "items", section(section.listItem().get())));
            return schema;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        section.known("").forEach((key, child) -> properties.put(key, below(child)));
        schema.putAll(ordered("type", "object", "properties", properties));
        String names = section.group().map(Group::names).orElse(Kinds.name()).pattern();
        section.anyName()
                .ifPresent(child -> schema.put("patternProperties", ordered("^(?:" + names + ")$", below(child))));
        schema.put("additionalProperties", false);
        List<Object> conditions = new ArrayList<>(ofModels(section));
        conditions.addAll(ofForms(section));
        if (!conditions.isEmpty()) {
            schema.put("allOf", conditions);
        }
        return schema;
    }

    private Map<String, Object> below(Section section) {
        Optional<Parameter> setting = section.setting();
        String description = setting.map(Explain::summary)
                .or(() -> section.group().map(Group::meaning))
                .orElse("");
        Map<String, Object> known = special.get(section.pattern());
        Map<String, Object> schema = ordered("description", description);
        schema.putAll(
                known != null ? known : setting.map(p -> kinds.of(p.kind())).orElseGet(() -> section(section)));
        return schema;
    }

    /** Under each model, the settings of the others are not there. */
    private static List<Object> ofModels(Section section) {
        List<Object> conditions = new ArrayList<>();
        for (String model : section.models()) {
            Map<String, Object> others = new LinkedHashMap<>();
            List<String> own = section.keys(model);
            section.keys("").stream().filter(key -> !own.contains(key)).forEach(key -> others.put(key, false));
            Map<String, Object> chosen =
                    ordered("required", List.of("model"), "properties", ordered("model", ordered("const", model)));
            conditions.add(ordered("if", chosen, "then", ordered("properties", others)));
        }
        return conditions;
    }

    private static List<Object> ofForms(Section section) {
        List<Set<String>> forms = section.group().map(Group::forms).orElse(List.of());
        List<Object> ways = new ArrayList<>();
        for (Set<String> form : forms) {
            Map<String, Object> others = new LinkedHashMap<>();
            forms.stream()
                    .flatMap(Set::stream)
                    .filter(key -> !form.contains(key))
                    .sorted()
                    .forEach(key -> others.put(key, false));
            ways.add(ordered("required", form.stream().sorted().toList(), "properties", others));
        }
        return ways.isEmpty() ? List.of() : List.of(ordered("oneOf", ways));
    }

    private static Map<String, Object> rule() {
        Map<String, Object> parts = ordered("type", "array", "minItems", 1, "items", ordered("$ref", "#/$defs/rule"));
        Map<String, Object> tree = ordered(
                "type",
                "object",
                "properties",
                ordered("at_least", ordered("type", "integer", "minimum", 1), "of", parts),
                "required",
                List.of("at_least", "of"),
                "additionalProperties",
                false);
        return anyOf(ordered("type", List.of("string", "number")), tree);
    }

    private Map<String, Object> designs() {
        Map<String, Object> design =
                section(Parameters.STUDY.sectionAt("designs.[]").orElseThrow());
        Map<String, Object> named = new LinkedHashMap<>(design);
        named.put("required", List.of("id"));
        Map<String, Object> list = ordered("type", "array", "minItems", 1, "items", named);
        Map<String, Object> byId = ordered("type", "object", "minProperties", 1);
        byId.put("additionalProperties", anyOf(design, ordered("type", "null")));
        return anyOf(list, byId);
    }

    private static Map<String, Object> anyOf(Object... ways) {
        return ordered("anyOf", List.of(ways));
    }
}
