package escrowsim.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A published number that a study is to reproduce.
 *
 * @param says in the author's words; empty if not given
 * @param where page, table or section; empty if not given
 * @param column {@code estimate}, {@code difference}, or a column of the spread between worlds
 * @param published as printed, in the metric's unit, a percentage as a share
 * @param mismatchDocumented whether the author announces a deviation, which the note explains
 */
public record StudyClaim(
        String id,
        String says,
        String where,
        String design,
        String metric,
        String column,
        String published,
        Allowed tolerance,
        boolean mismatchDocumented,
        String note) {

    static final String TOLERANCES = "exact | rounding | monte-carlo-95 | {absolute: x} | {relative: x}";

    private static final List<String> WORDS = List.of("exact", "rounding", "monte-carlo-95");
    private static final Set<String> SIZED = Set.of("absolute", "relative");

    /**
     * How far a value may be from the printed one.
     *
     * @param word {@code exact}, {@code rounding}, {@code monte-carlo-95}, {@code absolute} or {@code relative}
     * @param size of the last two; 0 otherwise
     */
    public record Allowed(String word, double size) {}

    /** The claims of a study; what is wrong with them is added to the problems, and they are left out. */
    static List<StudyClaim> of(Settings settings, List<String> designs, Problems problems) {
        List<StudyClaim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String item : settings.namesIn("claims")) {
            new Reading(settings, "claims." + item + ".", problems)
                    .claim(designs, ids)
                    .ifPresent(claims::add);
        }
        return List.copyOf(claims);
    }

    /** One item of the list. */
    private record Reading(Settings settings, String path, Problems problems) {

        Optional<StudyClaim> claim(List<String> designs, Set<String> ids) {
            requireNew(ids);
            requireKnown(designs);
            requireNote();
            Optional<Allowed> tolerance = settings.find(path + "tolerance").flatMap(this::tolerance);
            return tolerance.isPresent() && has("id") && has("design") && has("metric") && has("published")
                    ? Optional.of(new StudyClaim(
                            text("id"),
                            text("says"),
                            text("where"),
                            text("design"),
                            text("metric"),
                            settings.text(path + "column", "estimate"),
                            asNumber(text("published")),
                            tolerance.get(),
                            text("documented").equals("mismatch"),
                            text("note")))
                    : Optional.empty();
        }

        private boolean has(String key) {
            return settings.find(path + key).isPresent();
        }

        private String text(String key) {
            return settings.text(path + key, "");
        }

        private void requireNew(Set<String> ids) {
            if (has("id") && !ids.add(text("id") + " " + settings.text(path + "column", "estimate"))) {
                String what = "claim " + Quote.of(text("id")) + " is given twice for the same column";
                problem(ProblemId.E052, "id", what, "");
            }
        }

        private void requireKnown(List<String> designs) {
            if (has("design") && !designs.contains(text("design"))) {
                String fix = DidYouMean.of(text("design"), designs)
                        .map(id -> "did you mean " + id + "?")
                        .orElse("");
                String what = "no design is called " + Quote.of(text("design"));
                problem(ProblemId.E053, "design", what, fix, "designs: " + String.join(", ", designs));
            }
        }

        private void requireNote() {
            if (text("documented").equals("mismatch") && text("note").isEmpty()) {
                problem(
                        ProblemId.E047,
                        "documented",
                        "a documented mismatch needs a note that says why",
                        "add note: ...");
            }
        }

        private Optional<Allowed> tolerance(Setting setting) {
            Object data = PlainData.of((Node) setting.value());
            if (data instanceof String word && WORDS.contains(word)) {
                return Optional.of(new Allowed(word, 0));
            }
            if (data instanceof Map<?, ?> map
                    && map.size() == 1
                    && SIZED.contains(map.keySet().iterator().next())) {
                String word = (String) map.keySet().iterator().next();
                Optional<Double> size = NumberText.of(String.valueOf(map.get(word)))
                        .map(number -> number.number().doubleValue());
                if (size.isPresent() && size.get() >= 0) {
                    return Optional.of(new Allowed(word, size.get()));
                }
            }
            problem(
                    ProblemId.E024,
                    "tolerance",
                    "tolerance cannot be " + Quote.of(PlainData.yaml(data)),
                    "",
                    TOLERANCES);
            return Optional.empty();
        }

        /** All printed digits, and no percent sign. */
        private static String asNumber(String printed) {
            String digits = printed.replace("_", "");
            return digits.endsWith("%")
                    ? new BigDecimal(digits.substring(0, digits.length() - 1))
                            .movePointLeft(2)
                            .toString()
                    : digits;
        }

        private void problem(ProblemId id, String key, String what, String fix, String... more) {
            problems.add(Problem.of(id, settings.find(path + key).orElseThrow().at(), what, fix, more));
        }
    }
}
