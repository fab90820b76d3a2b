package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems with settings that do not belong where they stand. */
final class Unknown {

    private static final String GAP = "      ";

    private Unknown() {}

    /**
     * A setting that nobody knows.
     *
     * @param section where it stands, as the author would name it; empty for the top
     * @param keys what may stand there
     * @param parameters the settings there, for other words that people use
     */
    static Problem setting(String typed, Place place, String section, List<String> keys, List<Parameter> parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        keys.forEach(key -> words.put(key, key));
        parameters.forEach(p -> p.explanation().alsoCalled().forEach(word -> words.putIfAbsent(word, p.key())));
        String fix = DidYouMean.of(typed, words.keySet())
                .map(word -> "did you mean " + Quote.of(words.getOrDefault(word, word)) + "?")
                .orElse("");
        String what = "unknown setting " + Quote.of(typed);
        return Problem.of(ProblemId.E031, place, what, fix, known(section, keys).toArray(String[]::new));
    }

    private static List<String> known(String section, List<String> keys) {
        String start = section.isEmpty() ? "a file knows: " : Quote.of(section) + " knows: ";
        String more = "More: escrowsim " + (section.isEmpty() ? "list parameters" : "explain " + section);
        String known = start + String.join(", ", keys) + ".";
        boolean onOneLine = known.length() + GAP.length() + more.length() <= Problem.WIDTH;
        return onOneLine ? List.of(known + GAP + more) : List.of(known, more);
    }

    /** A path where a section is due; only designs and options take paths. */
    static Problem path(String typed, Place place) {
        int dot = typed.indexOf('.');
        String fix = "write it as a section: " + typed.substring(0, dot) + ": {" + typed.substring(dot + 1) + ": ...}";
        return Problem.of(ProblemId.E031, place, "unknown setting " + Quote.of(typed), fix);
    }

    static Problem ofOtherModel(String key, Place place, String model, List<String> keys) {
        return Problem.of(
                ProblemId.E033,
                place,
                Quote.of(key) + " is not a setting of the model " + model,
                "remove it, or choose another model",
                model + " knows: " + String.join(", ", keys));
    }

    static Problem twice(String typed, Place place, Place first) {
        String what = Quote.of(typed) + " is given twice (first on line " + first.line() + ")";
        return Problem.brief(ProblemId.E012, place, what);
    }

    static Problem noValue(String key, Place place) {
        return Problem.of(ProblemId.E027, place, Quote.of(key) + " has no value", "give one, or remove the line");
    }

    static Problem missing(String section, String key, Place place, Optional<String> meaning) {
        String what = (section.isEmpty() ? "the file" : Quote.of(section)) + " needs the setting " + Quote.of(key);
        return Problem.of(
                ProblemId.E032,
                place,
                what,
                "add " + key + ": ...",
                meaning.stream().toArray(String[]::new));
    }
}
