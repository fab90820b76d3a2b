package escrowsim.trial;

/** Paired differences, design minus reference, summed. */
public final class Differences {

    private final ByDraw byDraw = new ByDraw();
    private long worlds;
    private long higher;
    private long lower;
    private double sum;
    private double sumOfSquares;

    void add(double difference) {
        worlds++;
        sum += difference;
        sumOfSquares += difference * difference;
        if (difference > 0) {
            higher++;
        } else if (difference < 0) {
            lower++;
        }
    }

    /** So many worlds in which both are the same. */
    void addNone(long alike) {
        worlds += alike;
    }

    void add(double difference, int draw) {
        add(difference);
        byDraw.add(draw, difference);
    }

    void addAll(Differences later) {
        byDraw.addAll(later.byDraw);
        worlds += later.worlds;
        higher += later.higher;
        lower += later.lower;
        sum += later.sum;
        sumOfSquares += later.sumOfSquares;
    }

    void clear() {
        byDraw.clear();
        worlds = 0;
        higher = 0;
        lower = 0;
        sum = 0;
        sumOfSquares = 0;
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        worlds = ledger.whole("worlds", worlds);
        higher = ledger.whole("higher", higher);
        lower = ledger.whole("lower", lower);
        sum = ledger.real("sum", sum);
        sumOfSquares = ledger.real("sum_of_squares", sumOfSquares);
        byDraw.through(ledger.part("by_draw"));
    }

    /** The differences for each draw of the inputs; without draws where they are fixed. */
    public ByDraw byDraw() {
        return byDraw;
    }

    public long worlds() {
        return worlds;
    }

    /** Worlds in which the design has more; for a probability, in which the event happened in the design only. */
    public long higher() {
        return higher;
    }

    /** Worlds in which the reference has more. */
    public long lower() {
        return lower;
    }

    public double mean() {
        return worlds == 0 ? 0 : sum / worlds;
    }

    /** Standard error of the mean; 0 with fewer than two worlds. */
    public double standardError() {
        if (worlds < 2) {
            return 0;
        }
        double variance = (sumOfSquares - sum * sum / worlds) / (worlds - 1);
        return Math.sqrt(Math.max(0, variance) / worlds);
    }
}
