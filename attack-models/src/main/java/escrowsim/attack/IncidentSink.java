package escrowsim.attack;

/**
 * Takes the incidents of one trial, and the requests that should not be granted. Each is opened, then the custodians that it
 * hits, or that go along with it, are named one by one.
 */
public interface IncidentSink {

    /** Hit by a flaw of the protocol itself: no custodian, and as good as all of them, whatever the rule. */
    int EVERYTHING = -1;

    /**
     * Opens an incident; the custodians of the following {@link #hit} calls belong to it.
     *
     * @param attack index of the attack in the plan
     * @param startYear when it begins
     * @param dwellYears how long until it is detected and the intruder evicted; 0 is a snapshot
     * @param pooled whether its yield joins the common pool
     */
    void incident(int attack, double startYear, double dwellYears, boolean pooled);

    /** One custodian (its index in the plan), or {@link #EVERYTHING}, hit by the incident opened last. */
    void hit(int custodian);

    /** The incident opened last takes this share of all users' records, not all of them. */
    void takesShare(double share);

    /** The incident opened last takes this number of users' records, or all if there are fewer users. */
    void takesRecords(double records);

    /**
     * Opens a request for one user's messages; the custodians of the following {@link #accepts} calls go along with it.
     *
     * @param attack index of the attack in the plan
     * @param year when it is made
     * @param daysRead days of the user's messages that it asks for
     * @param noticed whether an audit notices it
     */
    void request(int attack, double year, double daysRead, boolean noticed);

    /** One custodian (its index in the plan) that goes along with the request opened last. */
    void accepts(int custodian);
}
