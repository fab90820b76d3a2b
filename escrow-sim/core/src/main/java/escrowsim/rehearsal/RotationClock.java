package escrowsim.rehearsal;

/** When epochs begin and end: one after the other from the start of the clock, which a re-key restarts. Mutable. */
final class RotationClock {

    /**
     * One epoch, {@code [beginsYear, endsYear)}.
     *
     * @param number of all epochs since the beginning, from 0
     */
    record Span(double beginsYear, double endsYear, long number) {}

    private final double lifetimeYears;
    private double startYear;
    /** Epochs before the clock was started last. */
    private long before;

    RotationClock(double lifetimeYears) {
        this.lifetimeYears = lifetimeYears;
    }

    /** Whether every moment has a key of its own. */
    boolean continuous() {
        return lifetimeYears == 0;
    }

    void restart(double year) {
        before = year > startYear && !continuous() ? spanOf(year).number() + 1 : before;
        startYear = year;
    }

    /** The epoch that a time after the start lies in. */
    Span spanOf(double year) {
        double past = StrictMath.floor((year - startYear) / lifetimeYears);
        double number = end(past) <= year ? past + 1 : past; // The quotient of a boundary may fall short of it.
        return new Span(number == 0 ? startYear : end(number - 1), end(number), before + (long) number);
    }

    private double end(double number) {
        return startYear + (number + 1) * lifetimeYears;
    }
}
