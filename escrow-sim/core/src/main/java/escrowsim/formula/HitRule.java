package escrowsim.formula;

import escrowsim.custody.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The exact probability that the custodians who were hit satisfy a rule, when each was hit on its own with a probability of its
 * own and groups of them by common shocks; for any rule, custodians that occur more than once included.
 *
 * <p>Bottom-up through the rule. What makes parts depend on each other, a shock or a custodian that occurs in several, is told
 * apart in the lowest part in which it meets; there only the parts that it joins are worked out together, and the numbers of
 * satisfied parts of unrelated groups are added up. All terms are positive.
 */
public final class HitRule {

    /** What ties parts together: a kind of shock, or a custodian that occurs in several of them. */
    private record Tie(boolean shock, int index, BitSet custodians) {
        boolean touches(BitSet named) {
            return custodians.intersects(named);
        }
    }

    /** A rule with the custodians that it names. A leaf has no parts. */
    private record Part(int threshold, List<Part> parts, BitSet named, List<Joined> joined) {
        boolean leaf() {
            return threshold == 0;
        }

        int custodian() {
            return named.nextSetBit(0);
        }
    }

    /** Parts below a threshold that are worked out together, because of these ties; shocks come first. */
    private record Joined(List<Part> parts, List<Tie> ties) {}

    private final Part root;
    private final List<List<Integer>> shocks;

    /** Own fortune of each custodian, as logarithm of the probability to be spared; changed while ties are told apart. */
    private double[] logSpared = {};

    private ShockCount[] counts = {};
    private double[] hitShares = {};

    /**
     * @param custodians names in the order of their indices
     * @param shocks the custodians that each kind of shock can hit; at least two of them in the rule
     */
    public HitRule(Rule rule, List<String> custodians, List<List<Integer>> shocks) {
        this.shocks = List.copyOf(shocks);
        Map<String, Integer> index = new HashMap<>();
        custodians.forEach(name -> index.put(name, index.size()));
        int[] leaves = new int[custodians.size()];
        Part whole = part(rule, index, leaves);
        List<Tie> ties = new ArrayList<>();
        for (int shock = 0; shock < this.shocks.size(); shock++) {
            ties.add(new Tie(
                    true,
                    shock,
                    bits(this.shocks.get(shock).stream()
                            .mapToInt(Integer::intValue)
                            .toArray())));
        }
        for (int custodian = 0; custodian < leaves.length; custodian++) {
            if (leaves[custodian] > 1) {
                ties.add(new Tie(false, custodian, bits(custodian)));
            }
        }
        this.root = tied(whole, ties);
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    private static Part part(Rule rule, Map<String, Integer> index, int[] leaves) {
        if (rule instanceof Rule.AtLeast atLeast) {
            List<Part> parts =
                    atLeast.of().stream().map(of -> part(of, index, leaves)).toList();
            BitSet named = new BitSet();
            parts.forEach(below -> named.or(below.named()));
            return new Part(atLeast.threshold(), parts, named, List.of());
        }
        String name = rule.custodians().iterator().next();
        int custodian = Objects.requireNonNull(index.get(name), () -> name + " is no custodian");
        leaves[custodian]++;
        return new Part(0, List.of(), bits(custodian), List.of());
    }

    /** The part with those ties that meet in it; the others are whole within one of its parts. */
    private static Part tied(Part part, List<Tie> ties) {
        if (part.leaf()) {
            return part;
        }
        List<Tie> meeting = new ArrayList<>();
        List<Tie> below = new ArrayList<>();
        for (Tie tie : ties) {
            long touched =
                    part.parts().stream().filter(of -> tie.touches(of.named())).count();
            (touched > 1 ? meeting : below).add(tie);
        }
        List<Part> parts = new ArrayList<>();
        for (Part of : part.parts()) {
            parts.add(tied(
                    of, below.stream().filter(tie -> tie.touches(of.named())).toList()));
        }
        return new Part(part.threshold(), parts, part.named(), joined(parts, meeting));
    }

    private static List<Joined> joined(List<Part> parts, List<Tie> ties) {
        List<Joined> groups = new ArrayList<>();
        List<Part> left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            Part first = left.remove(0);
            List<Part> group = new ArrayList<>(List.of(first));
            List<Tie> among = new ArrayList<>();
            BitSet reached = (BitSet) first.named().clone();
            for (Optional<Tie> next = reaching(ties, among, reached); next.isPresent(); ) {
                Tie tie = next.get();
                among.add(tie);
                List<Part> more =
                        left.stream().filter(part -> tie.touches(part.named())).toList();
                more.forEach(part -> reached.or(part.named()));
                group.addAll(more);
                left.removeAll(more);
                next = reaching(ties, among, reached);
            }
            among.sort(Comparator.comparing(Tie::shock).reversed());
            groups.add(new Joined(group, among));
        }
        return groups;
    }

    private static Optional<Tie> reaching(List<Tie> ties, List<Tie> known, BitSet reached) {
        return ties.stream()
                .filter(tie -> !known.contains(tie) && tie.touches(reached))
                .findFirst();
    }

    /**
     * The probability that those hit satisfy the rule.
     *
     * @param ownLogSpared logarithm of each custodian's probability not to be hit on its own
     * @param shockCounts how many shocks of each kind
     * @param shares with which probability a shock of each kind hits each of its custodians
     */
    public double probability(double[] ownLogSpared, List<ShockCount> shockCounts, double[] shares) {
        logSpared = ownLogSpared.clone();
        counts = shockCounts.toArray(ShockCount[]::new);
        hitShares = shares.clone();
        return of(root);
    }

    private double of(Part part) {
        if (part.leaf()) {
            return -StrictMath.expm1(logSpared[part.custodian()]);
        }
        double[] satisfied = {1};
        for (Joined joined : part.joined()) {
            satisfied = plus(satisfied, told(joined, 0, part.threshold()), part.threshold());
        }
        return satisfied.length > part.threshold() ? Math.min(1, satisfied[part.threshold()]) : 0;
    }

    /** The distribution of how many of the joined parts are satisfied, one tie told apart after the other. */
    private double[] told(Joined joined, int tie, int threshold) {
        if (tie == joined.ties().size()) {
            double[] satisfied = {1};
            for (Part part : joined.parts()) {
                double probability = of(part);
                satisfied = plus(satisfied, new double[] {1 - probability, probability}, threshold);
            }
            return satisfied;
        }
        Tie next = joined.ties().get(tie);
        return next.shock()
                ? overShocks(next.index(), joined, tie, threshold)
                : withAndWithout(next.index(), joined, tie, threshold);
    }

    private double[] overShocks(int shock, Joined joined, int tie, int threshold) {
        double[] before = logSpared.clone();
        int size = Math.min(joined.parts().size(), threshold) + 1;
        double[] mean = counts[shock].mean(size, count -> {
            for (int member : shocks.get(shock)) {
                logSpared[member] = before[member] + ShockCount.logSpared(count, hitShares[shock]);
            }
            return told(joined, tie + 1, threshold);
        });
        logSpared = before;
        return mean;
    }

    private double[] withAndWithout(int custodian, Joined joined, int tie, int threshold) {
        double own = logSpared[custodian];
        logSpared[custodian] = Double.NEGATIVE_INFINITY;
        double[] with = told(joined, tie + 1, threshold);
        logSpared[custodian] = 0;
        double[] without = told(joined, tie + 1, threshold);
        logSpared[custodian] = own;
        double[] both = new double[with.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = -StrictMath.expm1(own) * with[i] + StrictMath.exp(own) * without[i];
        }
        return both;
    }

    /** The distribution of a sum; beyond the threshold everything counts as the threshold. */
    private static double[] plus(double[] one, double[] other, int threshold) {
        double[] sum = new double[Math.min(one.length + other.length - 1, threshold + 1)];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[Math.min(i + j, threshold)] += one[i] * other[j];
            }
        }
        return sum;
    }

    /** About how many steps one probability takes. */
    public double work(List<ShockCount> shockCounts) {
        counts = shockCounts.toArray(ShockCount[]::new);
        return work(root);
    }

    private double work(Part part) {
        double steps = 1;
        for (Joined joined : part.joined()) {
            double cases = 1;
            for (Tie tie : joined.ties()) {
                cases *= tie.shock() ? counts[tie.index()].terms() : 2;
            }
            steps += cases * joined.parts().stream().mapToDouble(this::work).sum();
        }
        return steps;
    }
}
