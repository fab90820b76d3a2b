package escrowsim.rehearsal;

import java.util.PriorityQueue;

/** What is still to happen up to the horizon, in the order of time. Mutable. */
final class Agenda {

    private final double horizonYears;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long added;
    private double now;

    Agenda(double horizonYears) {
        this.horizonYears = horizonYears;
    }

    /** Adds an event, unless it lies beyond the horizon. */
    void add(double year, Event.Kind kind, Runnable action) {
        if (year <= horizonYears) {
            events.add(new Event(year, kind, added++, action));
        }
    }

    void cancel(Event.Kind kind) {
        events.removeIf(event -> event.kind() == kind);
    }

    boolean done() {
        return events.isEmpty();
    }

    /** Lets the next event happen. */
    void step() {
        Event event = events.remove();
        now = event.year();
        event.action().run();
    }

    double now() {
        return now;
    }

    double horizonYears() {
        return horizonYears;
    }
}
