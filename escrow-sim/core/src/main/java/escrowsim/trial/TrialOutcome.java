package escrowsim.trial;

/** What happened in one world. Mutable and reused; who keeps it copies it. */
public final class TrialOutcome {

    /** By how much this world counts: 1 for all crude worlds, and 0 for one that nothing can be exposed in. */
    public double weight;
    /** Some traffic was exposed. */
    public boolean anyExposure;
    /** Exposed, and no incident anywhere was detected by the horizon. */
    public boolean exposedUndetected;
    /** The smallest readable time; infinity where nothing was exposed. */
    public double firstExposureYear;
    /** User-days of traffic exposed through custody. */
    public double exposedUserDays;
    /** User-days read through the front door, one user at a time; their overlap is neglected. */
    public double frontDoorUserDays;
    /** Requests granted that should not have been: misuse and forgeries. */
    public int grantedRequests;
    /** Those of them that an audit noticed. */
    public int grantedNoticed;
    /** Messages exposed through custody. */
    public double exposedMessages;
    /** Users any of whose traffic was exposed through custody. */
    public double usersExposed;
    /** Days of traffic exposed, whoever sent it: the measure of the sending times. */
    public double exposedDays;
    /** Epochs any part of which is exposed. */
    public long exposedEpochs;
    /** Connected stretches of exposed sending times. */
    public int exposureEvents;
    /** The longest time between an exposure and the first detection of somebody who caused it, in days. */
    public double unnoticedDays;
    /** Bit a is set where an incident of attack a took part in the first exposure. */
    public long firstCause;
    /** How it came to that. */
    final Course course;

    public TrialOutcome() {
        this(new Course());
    }

    TrialOutcome(Course course) {
        this.course = course;
    }

    /** Nothing was exposed, and nothing granted that should not have been, in a world that counts like any other. */
    boolean isQuiet() {
        return !anyExposure && grantedRequests == 0 && weight == 1;
    }

    void clear() {
        weight = 1;
        anyExposure = false;
        exposedUndetected = false;
        firstExposureYear = Double.POSITIVE_INFINITY;
        exposedUserDays = 0;
        frontDoorUserDays = 0;
        grantedRequests = 0;
        grantedNoticed = 0;
        exposedMessages = 0;
        usersExposed = 0;
        exposedDays = 0;
        exposedEpochs = 0;
        exposureEvents = 0;
        unnoticedDays = 0;
        firstCause = 0;
        course.clear();
    }
}
