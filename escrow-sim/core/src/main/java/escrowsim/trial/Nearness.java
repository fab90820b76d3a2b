package escrowsim.trial;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Reliability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How near those inside are to a qualified set, at any moment of a trial that is told. */
final class Nearness {

    /** Far less than a custodian more, however many there are. */
    private static final double HELD_PRICE = 1.0 / (2 * AccessStructure.MOST_CUSTODIANS);

    private final AccessStructure structure;
    private final TrialState state;
    private final List<Witness.Hand> hands;
    private final double horizonYears;
    private final double storedYears;
    private final boolean live;
    private final Map<Set<Integer>, Standing> standings = new HashMap<>();

    private Nearness(TrialPlan plan, AccessStructure structure, TrialState state, Witness witness, boolean live) {
        this.structure = structure;
        this.state = state;
        this.hands = witness.hands;
        this.horizonYears = plan.horizonYears();
        this.storedYears = Years.ofDays(plan.service().storedDays());
        this.live = live;
    }

    /** Empty where so many custodians occur more than once that sets cannot be compared. */
    static Optional<Nearness> of(
            TrialPlan plan, AccessStructure structure, TrialState state, Witness witness, boolean live) {
        return canCompare(structure)
                ? Optional.of(new Nearness(plan, structure, state, witness, live))
                : Optional.empty();
    }

    static boolean canCompare(AccessStructure structure) {
        return structure.repeated() <= Reliability.MOST_REPEATED;
    }

    /** For the traffic for which they are nearest, of all that is or will be there to read. */
    Standing at(double year) {
        Standing nearest = standings.computeIfAbsent(Set.of(), present -> of(structure, present));
        Map<List<Object>, List<Witness.Hand>> together = hands.stream()
                .filter(hand -> hand.usableAt(year))
                .collect(Collectors.groupingBy(
                        hand -> List.of(hand.pool(), hand.version()), LinkedHashMap::new, Collectors.toList()));
        for (List<Witness.Hand> pool : together.values()) {
            for (double sent : sendingTimes(pool, year)) {
                Set<Integer> present = pool.stream()
                        .filter(hand -> usable(hand, sent, year))
                        .map(Witness.Hand::custodian)
                        .collect(Collectors.toSet());
                Standing standing = standings.computeIfAbsent(present, here -> of(structure, here));
                nearest = standing.nearerThan(nearest) ? standing : nearest;
            }
        }
        return nearest;
    }

    /** Whoever needs nobody's share stands as well as somebody with all of them. */
    Standing asGoodAsAll() {
        return of(structure, IntStream.range(0, structure.custodians()).boxed().collect(Collectors.toSet()));
    }

    private boolean usable(Witness.Hand hand, double sent, double year) {
        if (hand.lasts()) {
            return hand.covers(sent);
        }
        return live ? sent >= year : sent <= year && sent >= state.epochs().oldest(year);
    }

    /** One for each stretch of sending times in which all is alike. */
    private List<Double> sendingTimes(List<Witness.Hand> pool, double year) {
        TreeSet<Double> cuts = new TreeSet<>();
        double first = live ? year : Math.max(0, year - storedYears);
        cuts.addAll(List.of(first, Math.max(first, state.epochs().oldest(year)), Math.max(first, year), horizonYears));
        pool.forEach(hand -> cuts.addAll(List.of(hand.oldestYear(), hand.newestYear())));
        List<Double> between = new ArrayList<>();
        double last = first;
        for (double cut : cuts.subSet(first, false, horizonYears, true)) {
            between.add((last + cut) / 2);
            last = cut;
        }
        return between;
    }

    /** Of these custodians, with {@link #canCompare}. */
    static Standing of(AccessStructure structure, Set<Integer> present) {
        double[] prices = new double[structure.custodians()];
        Arrays.setAll(prices, custodian -> present.contains(custodian) ? HELD_PRICE : 1);
        int[] set = structure.cheapestSet(prices);
        return new Standing(IntStream.of(set).filter(present::contains).boxed().toList(), set.length);
    }
}
