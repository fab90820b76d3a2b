package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings that are varied together, and the scenarios that this makes.
 *
 * @param method how the values are combined
 * @param specs the values of each setting as written
 * @param points in the order of the values as written
 */
public record Sweep(Method method, List<Varied> specs, List<SweepPoint> points) {

    /** How values are combined. */
    public enum Method {
        /** Every value of each setting with every value of the others. */
        GRID,
        /** The scenario as it is, then each value of one setting with all others as they are. */
        ONE_AT_A_TIME,
        /** Points that fill the space of all settings evenly. */
        SOBOL;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Sweep {
        specs = List.copyOf(specs);
        points = List.copyOf(points);
    }

    /** The settings that are varied. */
    public List<String> paths() {
        return specs.stream().map(Varied::path).toList();
    }

    /** As a study has it under {@code sweep}: with it, the same sweep can be run again. */
    public Map<String, Object> section() {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(VariedWords.METHOD, method.word());
        if (method == Method.SOBOL) {
            section.put(VariedWords.POINTS, Integer.toString(points.size()));
        }
        specs.forEach(spec -> section.put(spec.path(), spec.value()));
        return section;
    }
}
