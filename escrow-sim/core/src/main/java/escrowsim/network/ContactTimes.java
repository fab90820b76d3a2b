package escrowsim.network;

/** When two people with a tie were, and will be, in contact; days count from the incident, and are negative before it. */
public interface ContactTimes {

    /**
     * The first contact at or after a day, and before another; infinity for none. In one world a tie always has the same
     * contacts, so an earlier {@code from} or a later {@code before} never finds less.
     *
     * @param shareSeen of contacts leave anything that can be read
     */
    double firstBetween(long world, int tie, double fromDay, double beforeDay, double shareSeen);
}
