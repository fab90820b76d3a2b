package escrowsim.network;

import java.util.List;

/** What chains found in some worlds, added up. Mutable while they are followed. */
public final class ChainTally {

    private final List<Double> days;
    private long worlds;
    private long associates;
    private final long[] reached;
    private final long[] innocents;
    private final long[] any;
    private final double[] daysToReach;
    private final long[] opened;

    ChainTally(int hops, List<Double> days) {
        this.days = days;
        int cells = (hops + 1) * days.size();
        reached = new long[cells];
        innocents = new long[cells];
        any = new long[cells];
        daysToReach = new double[cells];
        opened = new long[hops + 1];
    }

    void world(int associatesThere) {
        worlds++;
        associates += associatesThere;
    }

    /** What one chain found by a day. */
    void found(int hop, int day, int associatesFound, int innocentsFound, double sumOfDays) {
        int cell = cell(hop, day);
        reached[cell] += associatesFound;
        innocents[cell] += innocentsFound;
        any[cell] += associatesFound > 0 ? 1 : 0;
        daysToReach[cell] += sumOfDays;
    }

    void opened(int hop, int accounts) {
        opened[hop] += accounts;
    }

    private int cell(int hop, int day) {
        return hop * days.size() + day;
    }

    public long worlds() {
        return worlds;
    }

    /** Associates that there are, over all worlds. */
    public long associates() {
        return associates;
    }

    /** Associates reached within so many hops by the day of this number. */
    public long reached(int hop, int day) {
        return reached[cell(hop, day)];
    }

    /** Others reached. */
    public long innocents(int hop, int day) {
        return innocents[cell(hop, day)];
    }

    /** Worlds in which any associate was reached. */
    public long any(int hop, int day) {
        return any[cell(hop, day)];
    }

    /** Days that the associates took who were reached, added up. */
    public double daysToReach(int hop, int day) {
        return daysToReach[cell(hop, day)];
    }

    /** Accounts opened, the seed's among them, on the way to so many hops. */
    public long opened(int hop) {
        return opened[hop];
    }
}
