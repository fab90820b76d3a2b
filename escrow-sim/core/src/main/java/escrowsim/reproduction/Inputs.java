package escrowsim.reproduction;

import java.util.ArrayList;
import java.util.List;

/** All numbers that an analysis computes from. What stands here is printed with the result. */
public record Inputs(List<Input> all) {

    /** The label of an input that is not the published one. */
    static final String OVERRIDDEN = "overridden";

    public Inputs {
        all = List.copyOf(all);
        if (all.stream().map(Input::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two inputs have the same name");
        }
    }

    public double number(String name) {
        return of(name).value();
    }

    /** A whole number. */
    public int count(String name) {
        double value = number(name);
        if (value != Math.rint(value)) {
            throw new IllegalArgumentException(name + " must be a whole number, was " + value);
        }
        return Math.toIntExact((long) value);
    }

    private Input of(String name) {
        return all.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no input called " + name));
    }

    public boolean has(String name) {
        return all.stream().anyMatch(input -> input.name().equals(name));
    }

    /** The rest of the names that begin with {@code prefix}, in their order. */
    public List<String> namesAfter(String prefix) {
        return all.stream()
                .map(Input::name)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /** The same inputs but one. */
    public Inputs with(String name, double value) {
        Input old = of(name);
        List<Input> changed = new ArrayList<>(all);
        changed.set(all.indexOf(old), new Input(name, value, old.unit(), OVERRIDDEN, old.source()));
        return new Inputs(changed);
    }
}
