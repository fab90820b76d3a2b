package escrowsim.rehearsal;

import java.util.Comparator;

/** Something that happens at a time. */
record Event(double year, Kind kind, long number, Runnable action) implements Comparable<Event> {

    /**
     * What happens first at the same instant: windows are open at their end, so intruders leave first, and a re-key throws
     * out everybody before the new epoch; versions begin with their period; shares still exist at the last instant of their
     * life.
     */
    enum Kind {
        DETECTION,
        EPOCH,
        REFRESH,
        INTRUSION,
        MESSAGE,
        DEVICE,
        SEARCHED,
        EXPIRY
    }

    private static final Comparator<Event> ORDER =
            Comparator.comparingDouble(Event::year).thenComparing(Event::kind).thenComparingLong(Event::number);

    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }
}
