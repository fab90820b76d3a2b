package escrowsim.trial;

import java.util.Arrays;

/**
 * How amounts spread between worlds of the same inputs where inputs are drawn: quantiles and tail means of each draw's {@value
 * ParameterDraws#WORLDS} worlds, averaged over the draws with the number of their worlds. Of all worlds together they would
 * hold the doubt about inputs too. Mergeable in block order; whole draws lie in one block.
 */
public final class LuckInDraws {

    private static final double[] LEVELS = {0.05, 0.50, 0.95, 0.99};
    private static final double[] TAILS = {0.95, 0.99};

    /** The amounts of the draw that is being run. */
    private final Amounts here;

    private int draw;
    private long worlds;
    private final double[] quantiles = new double[LEVELS.length];
    private final double[] tailMeans = new double[TAILS.length];

    /** @param overEvents amounts only of the worlds in which something happened */
    LuckInDraws(boolean overEvents) {
        here = new Amounts(overEvents);
    }

    void add(int ofDraw, double amount) {
        if (ofDraw != draw) {
            endDraw();
            draw = ofDraw;
        }
        here.add(amount);
    }

    private void endDraw() {
        if (here.count() == 0) {
            return;
        }
        for (int i = 0; i < LEVELS.length; i++) {
            quantiles[i] += here.count() * here.quantile(LEVELS[i]);
        }
        for (int i = 0; i < TAILS.length; i++) {
            tailMeans[i] += here.count() * here.tailMean(TAILS[i]);
        }
        worlds += here.count();
        here.clear();
    }

    void addAll(LuckInDraws later) {
        endDraw();
        later.endDraw();
        worlds += later.worlds;
        for (int i = 0; i < LEVELS.length; i++) {
            quantiles[i] += later.quantiles[i];
        }
        for (int i = 0; i < TAILS.length; i++) {
            tailMeans[i] += later.tailMeans[i];
        }
    }

    void clear() {
        here.clear();
        draw = 0;
        worlds = 0;
        Arrays.fill(quantiles, 0);
        Arrays.fill(tailMeans, 0);
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        here.through(ledger.part("here"));
        draw = Math.toIntExact(ledger.whole("draw", draw));
        worlds = ledger.whole("worlds", worlds);
        for (int i = 0; i < LEVELS.length; i++) {
            quantiles[i] = ledger.real("quantile_" + i, quantiles[i]);
        }
        for (int i = 0; i < TAILS.length; i++) {
            tailMeans[i] = ledger.real("tail_mean_" + i, tailMeans[i]);
        }
    }

    /** Whether anything was drawn. */
    public boolean isEmpty() {
        return worlds + here.count() == 0;
    }

    /** At 5, 50, 95 and 99 %. */
    public double[] quantiles() {
        endDraw();
        return means(quantiles);
    }

    /** Of the worst 5 and 1 %. */
    public double[] tailMeans() {
        endDraw();
        return means(tailMeans);
    }

    private double[] means(double[] sums) {
        return Arrays.stream(sums).map(sum -> sum / worlds).toArray();
    }
}
