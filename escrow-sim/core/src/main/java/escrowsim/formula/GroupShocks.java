package escrowsim.formula;

import java.util.List;

/**
 * Custodians in groups that share a supplier, each group with its own incidents and shocks; at least k of all. Groups are
 * independent, so the numbers hit add up.
 */
public record GroupShocks(List<Group> groups) {

    /** Alike custodians with one supplier: rates per custodian and year, and per supplier and year. */
    public record Group(int size, double perYear, double shocksPerYear, double hitShare) {
        public Group {
            Require.probability("hit share", hitShare);
        }
    }

    public GroupShocks {
        groups = List.copyOf(groups);
    }

    public double atLeast(int k, double years) {
        double[] ofSum = {1};
        for (Group group : groups) {
            ofSum = plus(ofSum, count(group, years));
        }
        double tail = 0;
        for (int j = ofSum.length - 1; j >= k; j--) {
            tail += ofSum[j];
        }
        return Math.min(1, tail);
    }

    /** The distribution of the number hit in one group. */
    private static double[] count(Group group, double years) {
        double[] probabilities = new double[group.size() + 1];
        ShockCount shocks = new ShockCount(group.shocksPerYear() * years);
        for (int j = 0; j <= group.size(); j++) {
            int number = j;
            probabilities[j] = shocks.mean(m -> BinomialTail.exactly(
                    group.size(), number, ShockCount.hit(group.perYear() * years, m, group.hitShare())));
        }
        return probabilities;
    }

    private static double[] plus(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }
}
