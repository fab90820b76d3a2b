package escrowsim.scenario;

import escrowsim.attack.Draws;
import escrowsim.random.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Doubt about the inputs of a scenario: all that have a {@code range90}, and the scenario at any draw of them. A draw's address
 * is (seed, "parameter", path of the input, number of the draw), so that designs with the same input draw the same, and an
 * input that is added moves no other.
 */
public final class Doubt {

    private static final String ROLE = "parameter";

    private final List<UncertainInput> inputs;
    private final Settings settings;
    private final Place top;

    private Doubt(List<UncertainInput> inputs, Settings settings, Place top) {
        this.inputs = List.copyOf(inputs);
        this.settings = settings;
        this.top = top;
    }

    /** @throws IllegalArgumentException if a range does not go with its shape; the message begins with the path */
    static Doubt of(Settings settings, Place top) {
        return new Doubt(
                settings.all().stream()
                        .filter(setting -> setting.assumption().range90().isPresent())
                        .filter(setting -> setting.parameter().kind() instanceof Kind.Numeric)
                        .map(setting -> UncertainInput.of(
                                setting, setting.assumption().range90().orElseThrow()))
                        .toList(),
                settings,
                top);
    }

    /** The paths of the uncertain inputs. */
    public List<String> paths() {
        return inputs.stream().map(UncertainInput::path).toList();
    }

    /** What each uncertain input is in a draw, from 1 on. */
    Map<String, Double> values(String seed, int draw) {
        Streams streams = new Streams(seed);
        Map<String, Double> values = new LinkedHashMap<>();
        for (UncertainInput input : inputs) {
            Draws draws = streams.role(ROLE, input.path());
            values.put(input.path(), input.at(draws.uniform(draw, 0, 0)));
        }
        return values;
    }

    /** The same scenario with the inputs of a draw. */
    Scenario draw(Scenario scenario, int draw) {
        return with(
                scenario,
                values(scenario.run().seed(), draw),
                "draw " + draw + " of the inputs has values that do not go together");
    }

    /**
     * The same scenario, without doubt, with these values in place of its own.
     *
     * @param values by path
     * @throws ScenarioException if they do not go together
     */
    public Scenario with(Scenario scenario, Map<String, Double> values) {
        String written = values.entrySet().stream()
                .map(value -> value.getKey() + " = " + Numbers.text(value.getValue()))
                .collect(Collectors.joining(", "));
        return with(scenario, values, "the other values do not go together with " + written);
    }

    private Scenario with(Scenario scenario, Map<String, Double> values, String problem) {
        return new Assembly(settings.with(values), top, ContactLists.none(), new Problems()).varied(scenario, problem);
    }

    /** All inputs that have a range. */
    public List<UncertainInput> inputs() {
        return inputs;
    }

    /** The number at a path, if the scenario has one there, with this range in place of its own. */
    Optional<UncertainInput> input(String path, double low, double high) {
        return number(path).map(setting -> UncertainInput.of(setting, new Assumption.Range90(low, high, "")));
    }

    /** What the setting at a path takes, if the scenario has a number there. */
    Optional<Kind.Numeric> kind(String path) {
        return number(path).map(setting -> (Kind.Numeric) setting.parameter().kind());
    }

    /** The paths of all numbers. */
    List<String> numbers() {
        return settings.all().stream()
                .filter(Doubt::isNumber)
                .map(Setting::path)
                .toList();
    }

    private Optional<Setting> number(String path) {
        return settings.find(path).filter(Doubt::isNumber);
    }

    private static boolean isNumber(Setting setting) {
        return setting.parameter().kind() instanceof Kind.Numeric && setting.value() instanceof Double;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doubt doubt && doubt.inputs.equals(inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs);
    }
}
