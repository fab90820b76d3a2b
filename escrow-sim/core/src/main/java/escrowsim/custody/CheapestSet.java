package escrowsim.custody;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What it takes at least to buy a qualified set. Bottom-up through the rule: a threshold buys its cheapest parts. A custodian
 * that occurs in several parts is paid once, so every choice of those is tried: exact, and the work doubles with each.
 */
final class CheapestSet {

    private final AccessStructure structure;
    private final double[] prices;
    /** What each costs now that some have been paid for and others refused. */
    private final double[] asked;

    private final int[] repeated;

    CheapestSet(AccessStructure structure, double[] prices) {
        this.structure = structure;
        this.prices = prices;
        this.asked = prices.clone();
        this.repeated = IntStream.range(0, structure.custodians)
                .filter(i -> structure.leavesOf[i].length > 1 && prices[i] < Double.POSITIVE_INFINITY)
                .toArray();
        if (repeated.length > Reliability.MOST_REPEATED) {
            throw new IllegalArgumentException("price_usd can be given to at most " + Reliability.MOST_REPEATED
                    + " custodians that occur more than once in the rule, got " + repeated.length);
        }
    }

    /** Sorted; empty if no qualified set is for sale. */
    int[] custodians() {
        double least = Double.POSITIVE_INFINITY;
        BitSet best = new BitSet();
        for (int choice = 0; choice < 1 << repeated.length; choice++) {
            double sum = pay(choice) + cost(AccessStructure.ROOT);
            if (sum < least) {
                least = sum;
                best.clear();
                collect(AccessStructure.ROOT, best);
            }
        }
        return best.stream().toArray();
    }

    /** Pays the chosen of those that occur more than once, refuses the others, and returns the sum. */
    private double pay(int choice) {
        double sum = 0;
        for (int bit = 0; bit < repeated.length; bit++) {
            boolean chosen = (choice >> bit & 1) == 1;
            sum += chosen ? prices[repeated[bit]] : 0;
            asked[repeated[bit]] = chosen ? 0 : Double.POSITIVE_INFINITY;
        }
        return sum;
    }

    private double cost(int part) {
        return structure.threshold[part] == 0
                ? asked[structure.leafCustodian[part]]
                : cheapest(part).mapToDouble(this::cost).sum();
    }

    private void collect(int part, BitSet set) {
        if (structure.threshold[part] == 0) {
            set.set(structure.leafCustodian[part]);
        } else {
            cheapest(part).forEach(child -> collect(child, set));
        }
    }

    /** As many children as a part needs, the cheapest; equal ones in the order of the rule. */
    private IntStream cheapest(int part) {
        return Arrays.stream(structure.children[part])
                .boxed()
                .sorted(Comparator.comparingDouble(this::cost))
                .limit(structure.threshold[part])
                .mapToInt(Integer::intValue);
    }
}
