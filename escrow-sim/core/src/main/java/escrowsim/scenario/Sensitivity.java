package escrowsim.scenario;

import escrowsim.scenario.Assumption.Range90;
import escrowsim.summary.OutcomeMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which uncertain inputs are varied, how, and what is looked at.
 *
 * @param asked the inputs; empty for all that have a range90
 * @param points rows of the sample, for methods that have one
 */
public record Sensitivity(Method method, List<OutcomeMetric> metrics, List<Asked> asked, int points) {

    /** Both sides of the scale. */
    public static final List<OutcomeMetric> USUAL =
            List.of(OutcomeMetric.P_ANY_EXPOSURE, OutcomeMetric.LAWFUL_ACCESSES_USEFUL);

    static final int POINTS_BY_DEFAULT = 64;

    /** How inputs are varied. */
    public enum Method {
        /** Each from the low to the high end of its range, with all others at their best guesses. */
        ONE_AT_A_TIME,
        /** All together over their laws: which share of the variance each makes. */
        SOBOL,
        /** All together over their laws: how closely the outcome follows each. */
        RANK_CORRELATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean hasPoints() {
            return this != ONE_AT_A_TIME;
        }
    }

    /**
     * What was asked for by name.
     *
     * @param path of one number, or of a section for all below it that have a range90
     * @param range in place of the scenario's own
     */
    record Asked(String path, Optional<Range90> range) {

        boolean concerns(UncertainInput input) {
            return input.path().equals(path) || input.path().startsWith(path + ".");
        }

        private String written() {
            return range.map(given -> Numbers.text(given.low()) + ".." + Numbers.text(given.high()))
                    .orElse(SensitivityReader.RANGE90);
        }
    }

    public Sensitivity {
        metrics = List.copyOf(metrics);
        asked = List.copyOf(asked);
    }

    /** The inputs that are varied in a scenario whose doubt is known, each once, in the order of the scenario. */
    public List<UncertainInput> inputs(Scenario scenario) {
        Doubt doubt = scenario.doubt().orElseThrow();
        if (asked.isEmpty()) {
            return doubt.inputs();
        }
        Map<String, UncertainInput> inputs = new LinkedHashMap<>();
        for (Asked one : asked) {
            one.range()
                    .map(given -> doubt.input(one.path(), given.low(), given.high()).stream()
                            .toList())
                    .orElseGet(
                            () -> doubt.inputs().stream().filter(one::concerns).toList())
                    .forEach(input -> inputs.putIfAbsent(input.path(), input));
        }
        return List.copyOf(inputs.values());
    }

    /** As a study has it under {@code sensitivity}: with it, the same can be asked again. */
    public Map<String, Object> section() {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(VariedWords.METHOD, method.word());
        section.put(
                SensitivityReader.METRIC,
                metrics.stream().map(OutcomeMetric::id).map(Object.class::cast).toList());
        if (method.hasPoints()) {
            section.put(VariedWords.POINTS, Integer.toString(points));
        }
        asked.forEach(one -> section.put(one.path(), one.written()));
        return section;
    }
}
