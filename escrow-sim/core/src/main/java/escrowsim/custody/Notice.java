package escrowsim.custody;

/** How a design itself notices an incident, whatever its dwell would have been. */
@FunctionalInterface
public interface Notice {

    /**
     * How many days after its start the incident is noticed.
     *
     * @param uniform the incident's own uniform deviate, above 0 and below 1
     * @return infinity for never
     */
    double afterDays(double uniform);
}
