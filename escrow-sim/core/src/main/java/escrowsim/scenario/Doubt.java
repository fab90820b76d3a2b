package escrowsim.scenario;

import escrowsim.attack.Draws;
import escrowsim.random.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Doubt about the inputs of a scenario: all that have a {@code range90}, and the scenario at any draw of them. A draw's address
 * is (seed, "parameter", path of the input, number of the draw), so that designs with the same input draw the same, and an
 * input that is added moves no other.
 */
public final class Doubt {

    private static final String ROLE = "parameter";
    /** Where half of all draws go together, so many fail once in 1e38. */
    private static final int MOST_ATTEMPTS = 128;

    private static final int DRAWS_LOOKED_AT = 64;

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

    /** What each uncertain input is in a draw, from 1 on, if its values go together. */
    Map<String, Double> values(String seed, int draw) {
        return values(seed, draw, 0);
    }

    private Map<String, Double> values(String seed, int draw, int attempt) {
        Streams streams = new Streams(seed);
        Map<String, Double> values = new LinkedHashMap<>();
        for (UncertainInput input : inputs) {
            Draws draws = streams.role(ROLE, input.path());
            values.put(input.path(), input.at(draws.uniform(draw, attempt, 0)));
        }
        return values;
    }

    /**
     * The same scenario with the inputs of a draw. Values that do not go together, such as a least above a most, are drawn
     * again, all of them: the inputs follow their laws on condition that they go together.
     */
    Scenario draw(Scenario scenario, int draw) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Scenario> drawn = attempt(scenario, draw, attempt, new Problems());
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
        throw new AssertionError("most draws go together: that has been looked at");
    }

    private Optional<Scenario> attempt(Scenario scenario, int draw, int attempt, Problems problems) {
        return assembly(values(scenario.run().seed(), draw, attempt), problems).varied(scenario);
    }

    /**
     * Makes sure that no draw needs many attempts.
     *
     * @throws IllegalArgumentException if not; the message begins with the path of the choice to draw
     */
    Doubt requireSense(Scenario scenario) {
        List<String> reasons = IntStream.rangeClosed(1, DRAWS_LOOKED_AT)
                .mapToObj(draw -> {
                    Problems problems = new Problems();
                    return attempt(scenario, draw, 0, problems).isPresent() ? "" : problems.firstReason();
                })
                .filter(reason -> !reason.isEmpty())
                .toList();
        if (reasons.size() > DRAWS_LOOKED_AT / 2) {
            throw new IllegalArgumentException("run.uncertainty draws values that do not go together, " + reasons.size()
                    + " times in " + DRAWS_LOOKED_AT + ", the first time: " + reasons.get(0) + "; narrow a range90");
        }
        return this;
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
        return assembly(values, new Problems()).varied(scenario, "the other values do not go together with " + written);
    }

    private Assembly assembly(Map<String, Double> values, Problems problems) {
        return new Assembly(settings.with(values), top, ContactLists.none(), problems);
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
