package escrowsim.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Which custodians are out of service together, and for which share of the requests: as simulated worlds had it, because
 * the incidents that take service away are those that take keys. In each world the shares add up to 1.
 */
public final class Outages {

    /** Everybody is always there. */
    public static final Outages NONE = new Outages(List.of(Map.of(new BitSet(), 1.0)));

    private final List<BitSet> states = new ArrayList<>();
    private final List<int[]> stateNumbers = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();

    /** @param worlds for each world the share of requests, by the set of custodians that are out meanwhile */
    public Outages(List<Map<BitSet, Double>> worlds) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        for (Map<BitSet, Double> world : worlds) {
            List<Map.Entry<BitSet, Double>> parts = world.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey((a, b) -> a.toString().compareTo(b.toString())))
                    .toList();
            stateNumbers.add(parts.stream()
                    .mapToInt(part -> numbers.computeIfAbsent(part.getKey(), this::added))
                    .toArray());
            shares.add(parts.stream().mapToDouble(Map.Entry::getValue).toArray());
        }
    }

    private int added(BitSet state) {
        states.add((BitSet) state.clone());
        return states.size() - 1;
    }

    /** How many worlds it rests on. */
    public int worlds() {
        return shares.size();
    }

    /** Whether anybody is ever out. */
    boolean any() {
        return states.stream().anyMatch(state -> !state.isEmpty());
    }

    /** The sets of custodians that are out together at some time, in the order of {@link #weights}. */
    List<BitSet> states() {
        return states;
    }

    /** The mean share of the requests that meets each state. */
    double[] weights() {
        double[] weights = new double[states.size()];
        for (int w = 0; w < shares.size(); w++) {
            for (int s = 0; s < shares.get(w).length; s++) {
                weights[stateNumbers.get(w)[s]] += shares.get(w)[s] / shares.size();
            }
        }
        return weights;
    }

    /** The standard error, over worlds, of the mean of something that each state has a value of. */
    double standardError(ToDoubleFunction<BitSet> valueOfState) {
        double[] values = states.stream().mapToDouble(valueOfState).toArray();
        double[] perWorld = new double[shares.size()];
        double mean = 0;
        for (int w = 0; w < perWorld.length; w++) {
            for (int s = 0; s < shares.get(w).length; s++) {
                perWorld[w] += shares.get(w)[s] * values[stateNumbers.get(w)[s]];
            }
            mean += perWorld[w] / perWorld.length;
        }
        double squares = 0;
        for (double value : perWorld) {
            squares += (value - mean) * (value - mean);
        }
        return perWorld.length < 2 ? 0 : Math.sqrt(squares / (perWorld.length - 1) / perWorld.length);
    }
}
