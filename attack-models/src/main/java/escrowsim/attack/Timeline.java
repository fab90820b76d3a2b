package escrowsim.attack;

import java.util.Optional;

/** When the events of one source happen: arrivals in operational time, put on the calendar. For one thread. */
final class Timeline {

    private final Arrivals arrivals;
    private final Draws draws;
    private final OperationalTime time;
    private double operationalYear;

    Timeline(Arrivals arrivals, Draws draws, OperationalTime time) {
        this.arrivals = arrivals;
        this.draws = draws;
        this.time = time;
    }

    void begin(long trial, double horizonYears) {
        operationalYear = 0;
        time.begin(trial, horizonYears);
    }

    /** In which trials there may be events: see {@link EventSource#mayHappen}. */
    long mayHappen(long firstTrial, double horizonYears) {
        return time.isCalendar() ? arrivals.mayHappen(draws, firstTrial, horizonYears) : EventSource.ALL;
    }

    /** The year of event number {@code event}; events are asked for one after the other. */
    double next(long trial, int event) {
        operationalYear = arrivals.next(draws, trial, event, operationalYear);
        return time.calendarYear(operationalYear);
    }

    /** How many events there are in a world on average, or a little more. */
    double expectedEvents(double horizonYears) {
        return arrivals.expectedWithin(time.meanWithin(horizonYears));
    }

    /** Events per year, where they are a Poisson process whose rate never changes. */
    Optional<Double> steadyRate() {
        return arrivals instanceof Arrivals.Poisson poisson && time.isCalendar()
                ? Optional.of(poisson.eventsPerYear())
                : Optional.empty();
    }

    Draws draws() {
        return draws;
    }
}
