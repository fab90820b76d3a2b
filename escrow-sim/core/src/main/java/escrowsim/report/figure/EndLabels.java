package escrowsim.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names at the ends of curves, moved apart until none touches another. */
final class EndLabels {

    private EndLabels() {}

    /**
     * Where to put them: in the same order from bottom to top, each at least {@code gap} above the one below, as near to
     * where they belong as that allows.
     *
     * @param wanted where they belong
     */
    static double[] apart(double[] wanted, double gap, double low, double high) {
        List<Integer> order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        double[] places = new double[wanted.length];
        double next = low;
        for (int i : order) {
            places[i] = Math.max(wanted[i], next);
            next = places[i] + gap;
        }
        double ceiling = high;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            places[i] = Math.min(places[i], ceiling);
            ceiling = places[i] - gap;
        }
        return places;
    }
}
