package escrowsim.trial;

import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.IncidentSink;
import escrowsim.attack.SteadyIncidents;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Yield;
import java.util.List;

/**
 * One source of incidents as rare-event sampling sees it: how often it strikes, whom, and for how long an intruder is
 * <em>in reach</em>: until it is detected, and after that as long as what it copied can still combine with something
 * taken later.
 *
 * @param memoryYears how long after the window's end its loot can still combine: at most a key's lifetime and its
 *     retention, and at most one refresh period; 0 for devices, which must be used from inside
 */
record SteadyThreat(SteadyIncidents incidents, double memoryYears) {

    /** Above the rounding of boundaries of epochs and versions. */
    private static final double SLACK = 1 + 1e-6;

    static SteadyThreat of(SteadyIncidents incidents, List<Custodian> custodians, CustodyModel escrow) {
        boolean copies = incidents.custodians().stream()
                .filter(i -> i != IncidentSink.EVERYTHING)
                .map(i -> escrow.yieldOf(custodians.get(i)))
                .anyMatch(Yield.COPY::equals);
        return new SteadyThreat(incidents, copies ? SLACK * Years.ofDays(combinesDays(escrow)) : 0);
    }

    /** After a full response to its detection an intruder's loot is of an epoch that has ended. */
    private static double combinesDays(CustodyModel escrow) {
        KeySchedule keys = escrow.keys();
        boolean endsWithDetection = escrow.response().onDetection() == OnDetection.REKEY;
        double epochGoesOn = endsWithDetection ? 0 : keys.keyLifetimeDays();
        return Math.min(keys.refreshDays(), epochGoesOn + keys.shareRetentionDays());
    }

    /** Whether it only ever hits one custodian. */
    boolean single() {
        return incidents.custodians().size() == 1;
    }

    /** Whether it opens everything by itself, whoever is needed. */
    boolean opensEverything() {
        return single() && custodian() == IncidentSink.EVERYTHING;
    }

    int custodian() {
        return incidents.custodians().get(0);
    }

    double hitShare() {
        return incidents.hitShare();
    }

    private Dwell dwell() {
        return incidents.dwell();
    }

    /** Incidents a year that join the pool; of a single custodian, those that hit it. */
    double pooledPerYear() {
        return perYear() * incidents.pooledShare();
    }

    /** Incidents a year that work alone. */
    double alonePerYear() {
        return perYear() * (1 - incidents.pooledShare());
    }

    private double perYear() {
        return single() ? incidents.perYear() * hitShare() : incidents.perYear();
    }

    /** Whether another source's intruders are in reach for times of the same law. */
    boolean sameReachAs(SteadyThreat other) {
        return memoryYears == other.memoryYears && dwell().equals(other.dwell());
    }

    /**
     * For each incident a year, how many are in reach at this time: the mean of what M/G/infinity, empty at 0, has in
     * service.
     */
    double meanInReach(double year) {
        double remembered = Math.min(memoryYears, year);
        return remembered + Years.ofDays(dwell().meanDaysUpTo(Years.DAYS * (year - remembered)));
    }

    /** How long ago an intruder came who is in reach at this time, from a uniform deviate. */
    double ageYears(double year, double uniform) {
        double remembered = Math.min(memoryYears, year);
        double inside = meanInReach(year) - remembered;
        double place = uniform * (remembered + inside);
        if (place < remembered) {
            return place;
        }
        double share = Math.min(1, (place - remembered) / inside);
        return remembered + Years.ofDays(dwell().daysInside(Years.DAYS * (year - remembered), share));
    }

    /** The whole dwell of an intruder of this age who is in reach, from a uniform deviate. */
    double dwellYears(double ageYears, double uniform) {
        double inside = Math.max(0, ageYears - memoryYears);
        return Years.ofDays(dwell().daysGivenMoreThan(Years.DAYS * inside, uniform));
    }
}
