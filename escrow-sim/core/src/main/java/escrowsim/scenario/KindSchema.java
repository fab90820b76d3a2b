package escrowsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the kinds of settings take, in JSON Schema, numbers as shared definitions. */
final class KindSchema {

    /** A number that YAML takes for text, because of its underscores. */
    private static final String UNDERSCORED =
            "^[-+]?(?=.*_)[0-9](_?[0-9])*(\\.[0-9](_?[0-9])*)?([eE][-+]?[0-9]{1,3})?$";

    private static final String PERCENT = "^[-+]?[0-9](_?[0-9])*(\\.[0-9](_?[0-9])*)?%$";
    private static final String SHARE_PERCENT = "^\\+?(100(\\.0*)?|[0-9]{1,2}(\\.[0-9]+)?)%$";

    private final Map<String, Object> definitions = new TreeMap<>();

    /** Those used so far. */
    Map<String, Object> definitions() {
        return definitions;
    }

    Map<String, Object> of(Kind kind) {
        if (kind instanceof Kind.Numeric number) {
            return Map.of("$ref", "#/$defs/" + defined(number));
        }
        if (kind instanceof Kind.Choice choice) {
            return Map.of("enum", words(choice));
        }
        if (kind instanceof Kind.Text text) {
            return text(text);
        }
        if (kind instanceof Kind.Flag) {
            return Map.of("type", "boolean");
        }
        if (kind instanceof Kind.Names) {
            return ordered("type", "array", "minItems", 1, "items", ordered("type", List.of("string", "number")));
        }
        return kind instanceof Kind.RuleTree ? Map.of("$ref", "#/$defs/rule") : Map.of();
    }

    private String defined(Kind.Numeric number) {
        String name = number.says().replaceAll("[^a-z0-9]+", "-");
        if (!definitions.containsKey(name)) {
            definitions.put(name, number(number));
        }
        return name;
    }

    private static List<Object> words(Kind.Choice choice) {
        return choice.words().stream().map(word -> yamlValue(word.word())).toList();
    }

    /** An editor reads unquoted true and false as truth values. */
    private static Object yamlValue(String word) {
        return word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : word;
    }

    private static Map<String, Object> text(Kind.Text kind) {
        String pattern = "^(?:" + kind.pattern().replace("(?s).", "[\\s\\S]") + ")$";
        Map<String, Object> text = ordered("type", "string", "pattern", pattern);
        boolean digitsWillDo = "0".matches(kind.pattern());
        return digitsWillDo ? ordered("anyOf", List.of(text, ordered("type", "number", "minimum", 0))) : text;
    }

    private Map<String, Object> number(Kind.Numeric kind) {
        List<Object> ways = plain(kind);
        Map<String, Object> part = ordered("anyOf", List.copyOf(ways));
        ways.add(uncertain(part));
        return ordered("anyOf", ways);
    }

    private static List<Object> plain(Kind.Numeric kind) {
        List<Object> ways = new ArrayList<>();
        boolean growth = kind.scale() == Kind.Scale.GROWTH;
        Range range = growth ? Range.of(-1, 1) : kind.range();
        ways.add(ordered(
                "type",
                kind.scale() == Kind.Scale.COUNT ? "integer" : "number",
                range.leastExcluded() ? "exclusiveMinimum" : "minimum",
                range.least(),
                "maximum",
                range.most()));
        if (kind.scale().takesPercent()) {
            ways.add(ordered("type", "string", "pattern", growth ? PERCENT : SHARE_PERCENT));
        } else {
            ways.add(ordered("type", "string", "pattern", UNDERSCORED));
        }
        if (!kind.words().isEmpty()) {
            ways.add(Map.of("enum", kind.wordList()));
        }
        return ways;
    }

    private Map<String, Object> uncertain(Map<String, Object> number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Parameter part : UncertainParameters.ALL) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("description", part.explanation().meaning());
            if (part.equals(UncertainParameters.BEST_GUESS)) {
                schema.putAll(number);
            } else if (part.equals(UncertainParameters.RANGE90)) {
                schema.putAll(ordered("type", "array", "items", number, "minItems", 2, "maxItems", 2));
            } else {
                schema.putAll(of(part.kind()));
            }
            properties.put(part.path(), schema);
        }
        return ordered(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(UncertainParameters.BEST_GUESS.path()),
                "additionalProperties",
                false);
    }

    /** A map that keeps this order. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
