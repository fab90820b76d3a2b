package escrowsim.exact;

import escrowsim.formula.MarkovChain;
import escrowsim.formula.MarkovChain.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Who is inside together with whom, as the states of a Markov chain: each intruder holds the custodians of one incident until its
 * exponential dwell ends; an incident takes those of its custodians that are free. Found state by state from the empty one.
 */
final class OccupiedStates {

    static final int MOST_STATES = 1_500;
    private static final int MOST_TRANSITIONS = 60_000;

    /** Incidents that hit each of these custodians with the same probability. */
    record Source(double perYear, double hitShare, List<Integer> custodians, double detectedPerYear) {
        Source {
            custodians = List.copyOf(custodians);
        }
    }

    /** An incident under way: its custodians as bits, and how fast it is found out. */
    private record Intruder(long custodians, double detectedPerYear) {}

    private final boolean rekey;
    private final List<Source> sources;
    private final Map<List<Intruder>, Integer> known = new HashMap<>();
    private final List<Long> occupied = new ArrayList<>();
    private final Deque<List<Intruder>> open = new ArrayDeque<>();
    private final List<Transition> transitions = new ArrayList<>();

    /** @param rekey whether the first detection throws everybody out, or its own intruder only */
    OccupiedStates(List<Source> sources, boolean rekey) throws OutOfReach {
        this.sources = List.copyOf(sources);
        this.rekey = rekey;
        number(List.of());
        while (!open.isEmpty()) {
            leaveFrom(open.remove());
            OutOfReach.unless(
                    known.size() <= MOST_STATES && transitions.size() <= MOST_TRANSITIONS,
                    "the Markov chain has more than " + MOST_STATES + " states");
        }
    }

    private int number(List<Intruder> state) {
        Integer old = known.get(state);
        if (old != null) {
            return old;
        }
        int number = known.size();
        known.put(state, number);
        occupied.add(state.stream().mapToLong(Intruder::custodians).reduce(0, (a, b) -> a | b));
        open.add(state);
        return number;
    }

    private void leaveFrom(List<Intruder> state) {
        int from = number(state);
        for (int i = 0; i < state.size(); i++) {
            List<Intruder> left = new ArrayList<>(state);
            Intruder found = left.remove(i);
            transitions.add(new Transition(from, number(rekey ? List.of() : left), found.detectedPerYear()));
        }
        for (Source source : sources) {
            enter(state, from, source);
        }
    }

    /** Every set of free custodians that the incident may hit is a transition of its own. */
    private void enter(List<Intruder> state, int from, Source source) {
        long inside = occupied.get(from);
        int[] free = source.custodians().stream()
                .mapToInt(Integer::intValue)
                .filter(custodian -> (inside >>> custodian & 1) == 0)
                .toArray();
        for (int set = 1; set < 1 << free.length; set++) {
            long hit = 0;
            for (int i = 0; i < free.length; i++) {
                hit |= (long) (set >>> i & 1) << free[i];
            }
            int count = Integer.bitCount(set);
            double chance = StrictMath.pow(source.hitShare(), count)
                    * StrictMath.pow(1 - source.hitShare(), free.length - count);
            if (chance > 0) {
                List<Intruder> next = new ArrayList<>(state);
                next.add(new Intruder(hit, source.detectedPerYear()));
                next.sort((a, b) -> Long.compare(a.custodians(), b.custodians()));
                transitions.add(new Transition(from, number(next), source.perYear() * chance));
            }
        }
    }

    MarkovChain chain() {
        return new MarkovChain(occupied.size(), Collections.unmodifiableList(transitions));
    }

    /** The same, stopped in the states whose occupied custodians are such. */
    MarkovChain until(LongPredicate stop) {
        return new MarkovChain(
                occupied.size(),
                transitions.stream()
                        .filter(t -> !stop.test(occupied.get(t.from())))
                        .toList());
    }

    /** 1 in these states. */
    double[] in(LongPredicate which) {
        return occupied.stream().mapToDouble(set -> which.test(set) ? 1 : 0).toArray();
    }
}
