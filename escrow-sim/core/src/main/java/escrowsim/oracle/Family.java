package escrowsim.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Reference values of one kind.
 *
 * @param name of its table
 * @param formula the closed form, for a case of it
 * @param reaches the relative error that it does not exceed
 */
public record Family(String name, ToDoubleFunction<OracleCase> formula, double reaches) {

    private static final double TWELVE_DIGITS = 1e-12;

    /** Below this, crude worlds see nothing: those cases are for rare-event runs. */
    private static final double SEEN_BY_CRUDE_WORLDS = 1e-3;

    /** What a world does not have: values of the rule, of an endless life, or of severities. */
    private static final Set<String> NOT_OF_A_WORLD = Set.of(
            "mttf_years",
            "birnbaum_importance",
            "minimal_qualified_sets",
            "mean_active_incidents",
            "mean",
            "variance",
            "p_max_exceeds_x");

    Family(String name, ToDoubleFunction<OracleCase> formula) {
        this(name, formula, TWELVE_DIGITS);
    }

    public List<OracleCase> cases() {
        return OracleCase.of(name);
    }

    /** How far the closed form is from the exact value, relatively; absolutely where that is 0. */
    public double error(OracleCase of) {
        double difference = Math.abs(formula.applyAsDouble(of) - of.value());
        return of.value() == 0 ? difference : difference / Math.abs(of.value());
    }

    /** The largest of its errors. */
    public double worstError() {
        return cases().stream().mapToDouble(this::error).max().orElse(0);
    }

    /** The case as worlds, where a scenario expresses it and its event is not too rare to be seen in crude ones. */
    public Optional<Simulated> simulated(OracleCase of) {
        boolean seen = of.value() >= SEEN_BY_CRUDE_WORLDS || of.value() == 0;
        return seen ? asWorlds(of) : Optional.empty();
    }

    /** The case as worlds, however rare its event, where a scenario expresses it. */
    public Optional<Simulated> asWorlds(OracleCase of) {
        boolean inWorlds =
                !NOT_OF_A_WORLD.contains(of.measure()) && !of.text("time_years").equals("inf");
        return Optional.ofNullable(SimulatedFamilies.all().get(name))
                .filter(worlds -> inWorlds)
                .map(worlds -> worlds.apply(of));
    }

    /** Why no case of the family is simulated; empty where some are. */
    public String notSimulated() {
        return SimulatedFamilies.all().containsKey(name) ? "" : NotSimulated.reason(name);
    }
}
