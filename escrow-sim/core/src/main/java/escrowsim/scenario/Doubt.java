package escrowsim.scenario;

import escrowsim.attack.Draws;
import escrowsim.random.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Doubt about the inputs of a scenario: all that have a {@code range90}, and the scenario at any draw of them. A draw's address
 * is (seed, "parameter", path of the input, number of the draw), so that designs with the same input draw the same, and an
 * input that is added moves no other.
 */
public final class Doubt {

    private static final String ROLE = "parameter";

    private final List<Input> inputs;
    private final Settings settings;
    private final Place top;

    /** One uncertain input. */
    record Input(String path, ParameterLaw law, Kind.Numeric kind) {

        double at(double u) {
            Range range = kind.range();
            double value = law.quantile(u);
            double whole = kind.scale() == Kind.Scale.COUNT ? StrictMath.rint(value) : value;
            double least = range.leastExcluded() ? law.low() : range.least();
            return Math.max(least, Math.min(range.most(), whole));
        }
    }

    private Doubt(List<Input> inputs, Settings settings, Place top) {
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
                        .map(Doubt::input)
                        .toList(),
                settings,
                top);
    }

    private static Input input(Setting setting) {
        Assumption.Range90 range = setting.assumption().range90().orElseThrow();
        Kind.Numeric kind = (Kind.Numeric) setting.parameter().kind();
        boolean isChoice =
                setting.path().equals("horizon_years") || setting.path().startsWith("run.");
        if (isChoice) {
            throw new IllegalArgumentException(setting.path() + " is for you to choose, so it cannot be drawn");
        }
        try {
            ParameterLaw.Shape shape =
                    ParameterLaw.shape(range.shape(), kind.scale() == Kind.Scale.SHARE, range.low(), range.high());
            return new Input(
                    setting.path(), ParameterLaw.of(shape, (Double) setting.value(), range.low(), range.high()), kind);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(setting.path() + ": " + refused.getMessage(), refused);
        }
    }

    /** The paths of the uncertain inputs. */
    public List<String> paths() {
        return inputs.stream().map(Input::path).toList();
    }

    /** What each uncertain input is in a draw, from 1 on. */
    Map<String, Double> values(String seed, int draw) {
        Streams streams = new Streams(seed);
        Map<String, Double> values = new LinkedHashMap<>();
        for (Input input : inputs) {
            Draws draws = streams.role(ROLE, input.path());
            values.put(input.path(), input.at(draws.uniform(draw, 0, 0)));
        }
        return values;
    }

    /** The same scenario with the inputs of a draw. */
    Scenario draw(Scenario scenario, int draw) {
        return new Assembly(settings.with(values(scenario.run().seed(), draw)), top, new Problems())
                .drawn(scenario, draw);
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
