package escrowsim.attack;

/** Takes the incidents of one trial. An incident is opened, then the custodians it hits are named one by one. */
public interface IncidentSink {

    /**
     * Opens an incident; the custodians of the following {@link #hit} calls belong to it.
     *
     * @param attack index of the attack in the plan
     * @param startYear when it begins
     * @param dwellYears how long until it is detected and the intruder evicted; 0 is a snapshot
     * @param pooled whether its yield joins the common pool
     */
    void incident(int attack, double startYear, double dwellYears, boolean pooled);

    /** One custodian (its index in the plan) hit by the incident opened last. */
    void hit(int custodian);
}
