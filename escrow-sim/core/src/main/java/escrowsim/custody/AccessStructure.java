package escrowsim.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A rule over custodians by index, flattened: parts 0.. in the order of a walk from the root, each with its parent and
 * threshold. Prepared once per run; {@link Muster} follows it through millions of trials.
 */
public final class AccessStructure {

    /** At most this many custodians. */
    public static final int MOST_CUSTODIANS = 1_024;

    static final int ROOT = 0;

    final int custodians;
    /** Parent of each part; the root's is -1. */
    final int[] parent;
    /** How many children a part needs; 0 for a leaf. */
    final int[] threshold;
    /** The parts directly below each part, all of a higher number. */
    final int[][] children;
    /** The custodian that a leaf is; -1 for other parts. */
    final int[] leafCustodian;
    /** The leaves that are this custodian. */
    final int[][] leavesOf;

    private AccessStructure(List<String> names, Rule rule) {
        if (names.size() > MOST_CUSTODIANS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_CUSTODIANS + " custodians are supported, got " + names.size());
        }
        List<Part> parts = new ArrayList<>();
        flatten(rule, -1, names, parts);
        custodians = names.size();
        parent = parts.stream().mapToInt(Part::parent).toArray();
        threshold = parts.stream().mapToInt(Part::threshold).toArray();
        leafCustodian = parts.stream().mapToInt(Part::custodian).toArray();
        children = IntStream.range(0, parts.size())
                .mapToObj(part -> placesOf(part, parent))
                .toArray(int[][]::new);
        leavesOf = IntStream.range(0, custodians)
                .mapToObj(custodian -> placesOf(custodian, leafCustodian))
                .toArray(int[][]::new);
    }

    private record Part(int parent, int threshold, int custodian) {}

    /** The rule over these custodians, whose indices are their places in the list. */
    public static AccessStructure of(List<String> custodianNames, Rule rule) {
        return new AccessStructure(custodianNames, rule);
    }

    private static void flatten(Rule rule, int parent, List<String> names, List<Part> parts) {
        if (rule instanceof Rule.AtLeast atLeast) {
            int self = parts.size();
            parts.add(new Part(parent, atLeast.threshold(), -1));
            atLeast.of().forEach(part -> flatten(part, self, names, parts));
        } else if (rule instanceof Rule.Holder holder) {
            int index = names.indexOf(holder.custodian());
            if (index < 0) {
                throw new IllegalArgumentException(
                        "the rule names \"" + holder.custodian() + "\", who is no custodian");
            }
            parts.add(new Part(parent, 0, index));
        }
    }

    private static int[] placesOf(int value, int[] values) {
        return IntStream.range(0, values.length)
                .filter(place -> values[place] == value)
                .toArray();
    }

    public int custodians() {
        return custodians;
    }

    /** Whether these custodians together satisfy the rule. */
    public boolean qualifies(IntPredicate custodian) {
        return satisfied(ROOT, custodian);
    }

    private boolean satisfied(int part, IntPredicate custodian) {
        if (threshold[part] == 0) {
            return custodian.test(leafCustodian[part]);
        }
        int count = 0;
        for (int child : children[part]) {
            if (satisfied(child, custodian) && ++count == threshold[part]) {
                return true;
            }
        }
        return false;
    }

    /** A fresh follower of this structure, for one thread. */
    public Muster muster() {
        return new Muster(this);
    }

    /** Whether any custodian satisfies the rule without the others. */
    public boolean eachAlone() {
        return IntStream.range(0, custodians).allMatch(alone -> qualifies(custodian -> custodian == alone));
    }

    /** No fewer custodians than this qualify. Where one occurs in several parts it may count for all of them: then 1. */
    public int fewest() {
        return repeated() > 0 ? 1 : fewest(ROOT);
    }

    /**
     * The qualified set with the least sum of prices, sorted; of equally cheap ones the one that a walk from the root meets
     * first. Empty if every qualified set needs somebody whose price is infinite.
     */
    public int[] cheapestSet(double[] prices) {
        return new CheapestSet(this, prices).custodians();
    }

    /** How many custodians occur more than once. */
    public int repeated() {
        return (int) Arrays.stream(leavesOf).filter(leaves -> leaves.length > 1).count();
    }

    private int fewest(int part) {
        return threshold[part] == 0
                ? 1
                : Arrays.stream(children[part])
                        .map(this::fewest)
                        .sorted()
                        .limit(threshold[part])
                        .sum();
    }
}
