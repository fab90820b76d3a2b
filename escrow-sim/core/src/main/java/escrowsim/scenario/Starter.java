package escrowsim.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The commented file that {@code new} writes: a small example in which every setting is explained where it first occurs,
 * and those left to their defaults stand as comments.
 */
public final class Starter {

    private static final int COMMENT_COLUMN = 44;

    /** The example's values; all else of the file comes from the registry. */
    private static final Map<String, String> VALUES = values();

    private final StringBuilder text = new StringBuilder();
    private final Set<String> explained = new HashSet<>();
    private final Map<String, String> values;

    private Starter(String id) {
        values = new LinkedHashMap<>(VALUES);
        values.put("about.id", id);
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("format", Formats.SCENARIO);
        values.put("about.id", "my-case");
        values.put("about.title", "Two of three custodians can unlock a message");
        values.put("horizon_years", "10");
        values.put("population.users", "{best_guess: 1_000_000, quality: low, source: an example}");
        values.put("custody.model", "threshold-shares");
        values.put("custody.rule", "{at_least: 2, of: [provider, ministry, court]}");
        values.put("custody.key_lifetime_days", "90");
        values.put("custodians.provider.kind", "company");
        values.put("custodians.ministry.kind", "government");
        values.put("custodians.ministry.keys", "in-hsm");
        values.put("custodians.court.kind", "court");
        values.put("attacks.insider.model", AttackParameters.INSIDER);
        values.put("attacks.breach.model", AttackParameters.BREACH);
        values.put("attacks.flaw.model", AttackParameters.FLAW);
        values.put("benefit.requests_per_year", "{best_guess: 1000, quality: low, source: an example}");
        values.put("run.seed", "\"20260101\"");
        return values;
    }

    /** A scenario that validates as it stands. */
    public static String text(String id) {
        Starter starter = new Starter(id);
        starter.text.append("# yaml-language-server: $schema=./escrowsim-scenario-1.schema.json\n");
        starter.text.append(
                "# Lines that begin with # are comments; most show a default that you can change. A number may also be written\n");
        starter.text.append(
                "# {best_guess: 0.2, range90: [0.1, 0.4], quality: low, source: \"where it comes from\"}; quality and source may\n");
        starter.text.append("# stand in a section for all its values, too.\n");
        starter.section(Parameters.SCENARIO.root(), "", "", "");
        return starter.text.toString();
    }

    private void section(Section section, String path, String indent, String model) {
        String chosen = values.getOrDefault(path + ".model", model);
        section.children().forEach((key, child) -> {
            boolean named = key.equals(Section.ANY_NAME);
            if (named) {
                names(path).forEach(name -> entry(child, path + "." + name, indent, name, chosen));
            } else if (!isEvidence(child) && (chosen.isEmpty() || child.belongsTo(chosen))) {
                entry(child, path.isEmpty() ? key : path + "." + key, indent, key, chosen);
            }
        });
    }

    private static boolean isEvidence(Section section) {
        return section.pattern().endsWith(".quality") || section.pattern().endsWith(".source");
    }

    private Set<String> names(String path) {
        Set<String> names = new java.util.LinkedHashSet<>();
        values.keySet().stream()
                .filter(known -> known.startsWith(path + "."))
                .forEach(known -> names.add(known.substring(path.length() + 1).split("\\.", 2)[0]));
        return names;
    }

    private void entry(Section section, String path, String indent, String key, String model) {
        if (section.isSetting()) {
            setting(section.setting(model).or(section::setting).orElseThrow(), path, indent, key);
        } else if (section.listItem().isEmpty()) {
            boolean isGiven = values.keySet().stream().anyMatch(known -> known.startsWith(path + "."));
            boolean isFirst = explained.add(section.pattern());
            text.append(indent.isEmpty() ? "\n" : "");
            if (isFirst || isGiven) {
                boolean isComment = !isGiven && !indent.contains("#");
                if (isFirst && !section.pattern().endsWith("*")) {
                    section.group()
                            .ifPresent(group -> text.append(comment(indent)).append(head(group, section)));
                }
                text.append(isComment ? comment(indent) : indent).append(key).append(":\n");
                section(section, path, indent + (isComment ? "#   " : "  "), model);
            }
        }
    }

    private static String comment(String indent) {
        return indent.contains("#") ? indent : indent + "# ";
    }

    private static String head(Group group, Section section) {
        String ways = section.ways();
        return group.meaning() + (ways.isEmpty() ? "" : " It is " + ways + ".") + "\n";
    }

    private void setting(Parameter parameter, String path, String indent, String key) {
        String value = values.get(path);
        boolean first = explained.add(parameter.path() + parameter.scope().models());
        if (value == null && !first) {
            return;
        }
        String fallback = parameter.fallback() instanceof Fallback.Value given ? given.value() : "";
        boolean inComment = indent.contains("#");
        String line =
                value == null ? indent + (inComment ? "" : "# ") + key + ": " + fallback : indent + key + ": " + value;
        String comment = first ? "  # " + parameter.explanation().meaning() : "";
        String padding = " ".repeat(first ? Math.max(0, COMMENT_COLUMN - line.length()) : 0);
        text.append((line + padding + comment).stripTrailing()).append('\n');
    }
}
