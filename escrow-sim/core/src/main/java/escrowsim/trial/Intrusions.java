package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.Response;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import java.util.Arrays;

/**
 * What the custody response leaves of the incidents: one intrusion for each custodian hit, with the window in which the
 * intruder is inside, in the order of their starts; a flaw that opens everything is one too. Mutable and reused from trial to trial.
 *
 * <p>Under {@code rekey} the first detection of any active incident ends all windows and starts a new epoch. Under {@code
 * ignored} a hit at a custodian with an undetected intruder does nothing, and an incident whose hits all do nothing starts
 * no clock.
 */
final class Intrusions {

    private final boolean rekey;
    private final boolean ignoreRepeats;
    private final double horizonYears;
    /** Until when an undetected intruder sits at each custodian; kept only where repeats are ignored. */
    private final double[] occupiedUntil;

    int count;
    int[] custodian = new int[64];
    int[] incident = new int[64];
    double[] from = new double[64];
    double[] until = new double[64];
    /** When its incident was found out; infinity where that is after the horizon. */
    double[] detected = new double[64];

    int rekeyCount;
    double[] rekeyYear = new double[16];
    boolean anyDetected;

    Intrusions(Response response, int custodians, double horizonYears) {
        this.rekey = response.onDetection() == OnDetection.REKEY;
        this.ignoreRepeats = response.repeatIncidents() == RepeatIncidents.IGNORED;
        this.horizonYears = horizonYears;
        this.occupiedUntil = new double[custodians];
    }

    void settle(Incidents incidents) {
        count = 0;
        rekeyCount = 0;
        anyDetected = false;
        reserve(incidents.hitTotal());
        nobodyIsInside();
        int[] order = incidents.chronological();
        int sinceRekey = 0;
        double nextDetection = Double.POSITIVE_INFINITY;
        for (int i = 0; i < incidents.count(); i++) {
            int next = order[i];
            if (rekey && nextDetection <= incidents.startYear(next)) {
                rekeyAt(nextDetection, sinceRekey);
                sinceRekey = count;
                nextDetection = Double.POSITIVE_INFINITY;
            }
            if (enter(incidents, next)) {
                nextDetection = Math.min(nextDetection, incidents.detectedYear(next));
                anyDetected |= incidents.detectedYear(next) <= horizonYears;
            }
        }
        if (rekey && nextDetection <= horizonYears) {
            rekeyAt(nextDetection, sinceRekey);
        }
    }

    /** Whether the incident gets in anywhere. */
    private boolean enter(Incidents incidents, int next) {
        int before = count;
        double start = incidents.startYear(next);
        double detection = incidents.detectedYear(next);
        for (int h = 0; h < incidents.hits(next); h++) {
            int who = incidents.hit(next, h);
            if (ignoreRepeats && who != IncidentSink.EVERYTHING) {
                if (occupiedUntil[who] > start) {
                    continue;
                }
                occupiedUntil[who] = detection;
            }
            custodian[count] = who;
            incident[count] = next;
            from[count] = start;
            until[count] = Math.min(detection, horizonYears);
            detected[count] = detection <= horizonYears ? detection : Double.POSITIVE_INFINITY;
            count++;
        }
        return count > before;
    }

    private void rekeyAt(double year, int firstActive) {
        for (int i = firstActive; i < count; i++) {
            until[i] = year;
            detected[i] = year;
        }
        nobodyIsInside();
        if (rekeyCount == rekeyYear.length) {
            rekeyYear = Arrays.copyOf(rekeyYear, 2 * rekeyCount);
        }
        rekeyYear[rekeyCount++] = year;
    }

    private void nobodyIsInside() {
        if (ignoreRepeats) {
            Arrays.fill(occupiedUntil, 0);
        }
    }

    private void reserve(int hits) {
        if (hits > custodian.length) {
            int size = Math.max(hits, 2 * custodian.length);
            custodian = new int[size];
            incident = new int[size];
            from = new double[size];
            until = new double[size];
            detected = new double[size];
        }
    }
}
