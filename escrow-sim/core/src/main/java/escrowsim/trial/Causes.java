package escrowsim.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often each set of attacks made a first exposure, and with what weight. A set is a word with bit a set for attack a of
 * the plan.
 */
public final class Causes {

    private int size;
    private long[] attacks = new long[8];
    private long[] count = new long[8];
    private double[] weights = new double[8];
    private double[] squaredWeights = new double[8];
    /** The same for each draw of the inputs, and all sets together; without draws where they are fixed. */
    private final List<ByDraw> byDraw = new ArrayList<>();

    private final ByDraw anyByDraw = new ByDraw();

    void add(long attackSet, double weight) {
        int i = place(attackSet);
        count[i]++;
        weights[i] += weight;
        squaredWeights[i] += weight * weight;
    }

    /** Says of a world added just now which draw of the inputs it belongs to. */
    void ofDraw(long attackSet, int draw) {
        byDraw.get(place(attackSet)).add(draw, 1);
        anyByDraw.add(draw, 1);
    }

    void addAll(Causes others) {
        anyByDraw.addAll(others.anyByDraw);
        for (int j = 0; j < others.size; j++) {
            int i = place(others.attacks[j]);
            count[i] += others.count[j];
            weights[i] += others.weights[j];
            squaredWeights[i] += others.squaredWeights[j];
            byDraw.get(i).addAll(others.byDraw.get(j));
        }
    }

    void clear() {
        size = 0;
        anyByDraw.clear();
    }

    private int place(long attackSet) {
        int i = 0;
        while (i < size && attacks[i] != attackSet) {
            i++;
        }
        if (i == size) {
            if (size == attacks.length) {
                attacks = Arrays.copyOf(attacks, Math.max(8, 2 * size));
                count = Arrays.copyOf(count, attacks.length);
                weights = Arrays.copyOf(weights, attacks.length);
                squaredWeights = Arrays.copyOf(squaredWeights, attacks.length);
            }
            attacks[size] = attackSet;
            count[size] = 0;
            weights[size] = 0;
            squaredWeights[size] = 0;
            size++;
            reachDraws();
            byDraw.get(i).clear();
        }
        return i;
    }

    private void reachDraws() {
        while (byDraw.size() < size) {
            byDraw.add(new ByDraw());
        }
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        size = Math.toIntExact(ledger.whole("size", size));
        attacks = ledger.wholes("attacks", attacks, size);
        count = ledger.wholes("count", count, size);
        weights = ledger.reals("weights", weights, size);
        squaredWeights = ledger.reals("squared_weights", squaredWeights, size);
        reachDraws();
        for (int i = 0; i < size; i++) {
            byDraw.get(i).through(ledger.part("by_draw_" + i));
        }
        anyByDraw.through(ledger.part("any_by_draw"));
    }

    /** How many different sets there are. */
    public int size() {
        return size;
    }

    public long attacks(int i) {
        return attacks[i];
    }

    public long count(int i) {
        return count[i];
    }

    /** 1 for each world of a draw in which the set made the first exposure; without draws where inputs are fixed. */
    public ByDraw byDraw(int i) {
        return byDraw.get(i);
    }

    /** 1 for each world of a draw with exposure. */
    public ByDraw anyByDraw() {
        return anyByDraw;
    }

    /** The same with each world's weight. */
    public double weight(int i) {
        return weights[i];
    }

    public double squaredWeight(int i) {
        return squaredWeights[i];
    }
}
