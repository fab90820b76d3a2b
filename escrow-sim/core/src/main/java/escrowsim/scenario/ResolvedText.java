package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a resolved file as it grows: sections as indented lines. Mutable, for one file. */
final class ResolvedText {

    private static final String CONVENTION = "model default: ";

    private final StringBuilder text = new StringBuilder();

    void line(String indent, String key, String value) {
        text.append(indent)
                .append(Quote.yaml(key))
                .append(value.isEmpty() ? ":" : ": " + value)
                .append('\n');
    }

    void item(String indent, String key, String value) {
        text.append(indent).append("- ").append(key).append(": ").append(value).append('\n');
    }

    /** All settings below a path, each on its line. */
    void section(String path, List<Assumption> assumptions) {
        below(path, "", assumptions);
    }

    void below(String path, String indent, List<Assumption> assumptions) {
        Map<String, List<Assumption>> byKey = new LinkedHashMap<>();
        int skipped = path.isEmpty() ? 0 : path.length() + 1;
        for (Assumption assumption : assumptions) {
            String key = assumption.path().substring(skipped).split("\\.", 2)[0];
            byKey.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(assumption);
        }
        byKey.forEach((key, below) -> entry(path.isEmpty() ? key : path + "." + key, indent, key, below));
    }

    /** One setting, or one section that nothing else of the base has, under its whole path. */
    void atPath(String indent, String path, List<Assumption> assumptions) {
        entry(path, indent, path, assumptions);
    }

    private void entry(String path, String indent, String key, List<Assumption> assumptions) {
        Assumption first = assumptions.get(0);
        if (first.path().equals(path)) {
            line(indent, key, value(first) + comment(first));
        } else if (isList(path)) {
            line(indent, key, list(path, assumptions));
        } else {
            line(indent, key, "");
            below(path, indent + "  ", assumptions);
        }
    }

    private static boolean isList(String path) {
        return Parameters.SCENARIO.sectionAt(path).flatMap(Section::listItem).isPresent();
    }

    private static String list(String path, List<Assumption> assumptions) {
        Map<String, List<Assumption>> items = assumptions.stream()
                .collect(Collectors.groupingBy(
                        a -> a.path().substring(path.length() + 1).split("\\.", 2)[0],
                        LinkedHashMap::new,
                        Collectors.toList()));
        return items.values().stream()
                .map(item -> item.stream()
                        .map(a -> a.path().substring(a.path().lastIndexOf('.') + 1) + ": " + value(a))
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(Assumption a) {
        Kind kind = Parameters.SCENARIO.at(a.path()).get(0).kind();
        String plain = kind instanceof Kind.Text ? Quote.yamlText(a.value()) : a.value();
        boolean bare = a.range90().isEmpty() && a.evidence().equals(Assumption.Evidence.NONE);
        if (bare || a.isDefault()) {
            return plain;
        }
        StringBuilder uncertain = new StringBuilder("{best_guess: " + plain);
        a.range90().ifPresent(range -> {
            uncertain.append(", range90: [" + Numbers.text(range.low()) + ", " + Numbers.text(range.high()) + "]");
            append(uncertain, "shape", range.shape());
        });
        append(uncertain, "quality", a.quality());
        append(uncertain, "source", a.source().isEmpty() ? "" : Quote.yamlText(a.source()));
        return uncertain + "}";
    }

    private static void append(StringBuilder uncertain, String key, String value) {
        if (!value.isEmpty()) {
            uncertain.append(", ").append(key).append(": ").append(value);
        }
    }

    private static String comment(Assumption a) {
        String source = a.source().startsWith(CONVENTION) ? a.source().substring(CONVENTION.length()) : a.source();
        return a.isDefault() ? "  # default: " + source : "";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
