package escrowsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A scenario or study with every value that was used, as a file: what was left out stands there too, marked as default
 * with its source. Reading it gives the same plans, and writing those the same bytes.
 */
public final class Resolved {

    private static final String HEAD =
            "# Every value that was used. What the author left out is marked as default, with its source.\n";

    private Resolved() {}

    public static String scenario(Scenario scenario) {
        ResolvedText text = new ResolvedText();
        text.section("", scenario.assumptions());
        return HEAD + text;
    }

    /** What all designs share as the base, and the rest as the designs' own settings. */
    public static String study(Study study) {
        ResolvedText text = new ResolvedText();
        text.line("", "format", Formats.STUDY);
        text.line("", "about", "");
        text.line("  ", "id", study.about().id());
        text.line("  ", "title", Quote.yamlText(study.about().title()));
        List<Assumption> first = study.designs().get(0).scenario().assumptions();
        text.below("about", "  ", only(first, path -> isCommonAbout(path)));
        Set<Assumption> common = common(study);
        text.line("", "base", "");
        text.below("", "  ", List.copyOf(common));
        text.line("", "designs", "");
        study.designs().forEach(design -> design(design, common, text));
        study.compareTo().ifPresent(id -> text.line("", "compare_to", id));
        new TreeMap<>(study.further()).forEach((key, data) -> text.line("", key, PlainData.yaml(data)));
        return HEAD + text;
    }

    private static boolean isCommonAbout(String path) {
        return path.startsWith("about.") && !path.equals("about.id") && !path.equals("about.title");
    }

    private static List<Assumption> only(List<Assumption> assumptions, Predicate<String> path) {
        return assumptions.stream().filter(a -> path.test(a.path())).toList();
    }

    private static Set<Assumption> common(Study study) {
        Set<Assumption> common = new LinkedHashSet<>(described(study.designs().get(0)));
        study.designs().forEach(design -> common.retainAll(Set.copyOf(described(design))));
        return common;
    }

    private static List<Assumption> described(Design design) {
        return only(design.scenario().assumptions(), path -> !path.startsWith("about.") && !path.equals("format"));
    }

    private static void design(Design design, Set<Assumption> common, ResolvedText text) {
        text.item("  ", "id", design.id());
        text.line("    ", "title", Quote.yamlText(design.title()));
        List<Assumption> own = new ArrayList<>(described(design));
        own.removeAll(common);
        if (own.isEmpty()) {
            return;
        }
        text.line("    ", "set", "");
        Map<String, List<Assumption>> byPath = new LinkedHashMap<>();
        for (Assumption assumption : own) {
            String named = Differences.owner(assumption.path());
            boolean isNew =
                    !named.isEmpty() && common.stream().noneMatch(c -> c.path().startsWith(named + "."));
            byPath.computeIfAbsent(isNew ? named : assumption.path(), path -> new ArrayList<>())
                    .add(assumption);
        }
        byPath.forEach((path, assumptions) -> text.atPath("      ", path, assumptions));
    }
}
