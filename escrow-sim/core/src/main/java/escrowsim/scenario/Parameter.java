package escrowsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A setting that a scenario or study may have.
 *
 * @param path such as {@code custody.rule}; {@code *} stands for a name of the author's, {@code []} for the items of a list
 * @param kind what it takes
 * @param fallback what holds if it is left out
 */
public record Parameter(String path, Kind kind, Fallback fallback, Explanation explanation, Scope scope) {

    /**
     * What {@code explain} tells about it.
     *
     * @param meaning in one sentence
     * @param effect what a larger value, or a choice, does to the results; may be empty
     * @param alsoCalled other words that people use for it, for suggestions
     */
    public record Explanation(String meaning, String effect, List<String> alsoCalled) {
        public Explanation {
            alsoCalled = List.copyOf(alsoCalled);
        }
    }

    /**
     * Where it counts.
     *
     * @param models the models it belongs to; empty for all
     * @param evidence whether it describes the world, so that a source is asked for
     */
    public record Scope(Set<String> models, boolean evidence) {
        public Scope {
            models = Set.copyOf(models);
        }
    }

    static Parameter setting(String path, Kind kind, String meaning) {
        Explanation explanation = new Explanation(meaning, "", List.of());
        return new Parameter(path, kind, Fallback.NOTHING, explanation, new Scope(Set.of(), false));
    }

    Parameter required() {
        return fallback(Fallback.REQUIRED);
    }

    /** A default that is a convention of the model, with its reason. */
    Parameter byDefault(String value, String reason) {
        return fallback(new Fallback.Value(value, "", "", "model default: " + reason));
    }

    /** A default with a source of its own; {@code range90} is {@code [low, high]} or empty. */
    Parameter byDefault(String value, String range90, String quality, String source) {
        return fallback(new Fallback.Value(value, range90, quality, source));
    }

    private Parameter fallback(Fallback changed) {
        return new Parameter(path, kind, changed, explanation, scope);
    }

    Parameter effect(String effect) {
        return explained(new Explanation(explanation.meaning(), effect, explanation.alsoCalled()));
    }

    Parameter alsoCalled(String... words) {
        return explained(new Explanation(explanation.meaning(), explanation.effect(), List.of(words)));
    }

    private Parameter explained(Explanation changed) {
        return new Parameter(path, kind, fallback, changed, scope);
    }

    Parameter onlyFor(String... models) {
        return scoped(new Scope(Set.of(models), scope.evidence()));
    }

    /** It describes the world, so a source is asked for. */
    Parameter evidence() {
        return scoped(new Scope(scope.models(), true));
    }

    private Parameter scoped(Scope changed) {
        return new Parameter(path, kind, fallback, explanation, changed);
    }

    /** The last word of the path. */
    public String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public String unit() {
        return kind instanceof Kind.Numeric number ? number.unit() : "";
    }

    boolean belongsTo(String model) {
        return scope.models().isEmpty() || Wrapping.words(model).anyMatch(scope.models()::contains);
    }

    /** Its key and all other words for it. */
    List<String> names() {
        List<String> names = new ArrayList<>(explanation.alsoCalled());
        names.add(0, key());
        return names;
    }
}
