package escrowsim.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The probability that any epoch is exposed when an incident in epoch e yields the shares of epochs {@code e - back ..
 * e + forward}: some run of {@code back + forward + 1} epochs in which k of n custodians had an incident.
 *
 * <p>A finite Markov chain on the number of custodians by the age of their last incident. Work grows with the number of ways
 * to spread k-1 custodians over the ages: for up to 10 custodians and 10 epochs.
 */
public record RetentionScan(int n, int k, double pPerEpoch, int back, int forward) {

    public RetentionScan {
        Require.threshold(k, n);
        Require.probability("p per epoch", pPerEpoch);
    }

    public double any(int epochs) {
        int ages = back + forward + 1;
        Map<String, State> now = new TreeMap<>();
        add(now, Collections.nCopies(ages, 0), 1);
        double absorbed = 0;
        for (int e = 0; e < epochs; e++) {
            Map<String, State> next = new TreeMap<>();
            for (State state : now.values()) {
                absorbed += step(state, next);
            }
            now = next;
        }
        return absorbed;
    }

    private record State(List<Integer> byAge, double probability) {}

    private static void add(Map<String, State> states, List<Integer> byAge, double probability) {
        states.merge(
                byAge.toString(),
                new State(byAge, probability),
                (old, more) -> new State(byAge, old.probability() + more.probability()));
    }

    /** Moves a state on by one epoch and returns what is absorbed. */
    private double step(State state, Map<String, State> next) {
        List<Integer> aged = state.byAge().subList(0, state.byAge().size() - 1);
        int active = aged.stream().mapToInt(Integer::intValue).sum();
        return hit(aged, 0, new ArrayList<>(), n - active, state.probability(), next);
    }

    /** Decides age by age how many have a new incident, and at last how many of those without one. */
    private double hit(
            List<Integer> aged, int age, List<Integer> left, int fresh, double probability, Map<String, State> next) {
        if (age < aged.size()) {
            double absorbed = 0;
            for (int again = 0; again <= aged.get(age); again++) {
                left.add(aged.get(age) - again);
                double ways = BinomialTail.exactly(aged.get(age), again, pPerEpoch);
                absorbed += hit(aged, age + 1, left, fresh, probability * ways, next);
                left.remove(left.size() - 1);
            }
            return absorbed;
        }
        int again = aged.stream().mapToInt(Integer::intValue).sum()
                - left.stream().mapToInt(Integer::intValue).sum();
        int active = left.stream().mapToInt(Integer::intValue).sum() + again;
        for (int more = 0; more <= fresh && active + more < k; more++) {
            List<Integer> moved = new ArrayList<>(List.of(again + more));
            moved.addAll(left);
            add(next, moved, probability * BinomialTail.exactly(fresh, more, pPerEpoch));
        }
        return probability * BinomialTail.atLeast(fresh, k - active, pPerEpoch);
    }
}
