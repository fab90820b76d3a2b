package escrowsim.rehearsal;

/** What intruders may take where they get in. What it leaves out still has its intruder, who is noticed as ever. */
@FunctionalInterface
interface Loot {

    Loot ALL = (incident, custodian) -> true;

    /**
     * Whether an incident may take what a custodian holds.
     *
     * @param custodian by index, or {@link escrowsim.attack.IncidentSink#EVERYTHING}
     */
    boolean takes(int incident, int custodian);
}
