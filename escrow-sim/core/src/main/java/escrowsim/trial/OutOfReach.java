package escrowsim.trial;

import escrowsim.attack.IncidentSink;

/** Lets incidents pass that are not in reach of the gathering, which are independent of it. Mutable, for one thread. */
final class OutOfReach implements IncidentSink {

    private final Incidents incidents;
    private double memoryYears;
    private double year;
    private boolean dropping;

    OutOfReach(Incidents incidents) {
        this.incidents = incidents;
    }

    void nobodyIsHere() {
        year = Double.NEGATIVE_INFINITY;
    }

    void someAreHere(double gatheringYear) {
        year = gatheringYear;
    }

    double gatheringYear() {
        return year;
    }

    /** How long the loot of those who come next can combine. */
    void remember(double years) {
        memoryYears = years;
    }

    @Override
    public void incident(int attack, double startYear, double dwellYears, boolean pooled) {
        dropping = pooled && startYear <= year && startYear + dwellYears + memoryYears > year;
        if (!dropping) {
            incidents.incident(attack, startYear, dwellYears, pooled);
        }
    }

    @Override
    public void hit(int custodian) {
        if (!dropping) {
            incidents.hit(custodian);
        }
    }

    @Override
    public void takesShare(double share) {
        if (!dropping) {
            incidents.takesShare(share);
        }
    }

    @Override
    public void takesRecords(double records) {
        if (!dropping) {
            incidents.takesRecords(records);
        }
    }

    @Override
    public void request(int attack, double askedYear, double daysRead, boolean noticed) {
        throw new AssertionError("rare worlds are for plans without requests");
    }

    @Override
    public void accepts(int custodian) {
        throw new AssertionError("rare worlds are for plans without requests");
    }
}
