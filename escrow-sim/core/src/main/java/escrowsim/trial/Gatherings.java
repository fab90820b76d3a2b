package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Muster;
import java.util.Arrays;

/**
 * Counts the gatherings of a world: incidents at whose start the custodians in reach, those it hits among them, qualify. No
 * exposure happens without one: the last to come of those who open something together finds the others in reach. One for
 * each thread.
 */
final class Gatherings {

    private final Muster inReach;
    private final Muster alone;
    private int[] active = new int[32];
    private int activeCount;

    Gatherings(AccessStructure structure) {
        inReach = structure.muster();
        alone = structure.muster();
    }

    /** @param reachUntil of each incident, in years; minus infinity for one that can play no part */
    int count(Incidents incidents, double[] reachUntil) {
        inReach.clear();
        activeCount = 0;
        if (active.length < incidents.count()) {
            active = Arrays.copyOf(active, 2 * incidents.count());
        }
        int[] order = incidents.chronological();
        int gatherings = 0;
        for (int i = 0; i < incidents.count(); i++) {
            int next = order[i];
            if (reachUntil[next] > Double.NEGATIVE_INFINITY && qualifies(incidents, next, reachUntil)) {
                gatherings++;
            }
        }
        return gatherings;
    }

    private boolean qualifies(Incidents incidents, int next, double[] reachUntil) {
        if (!incidents.pooled(next)) {
            if (incidents.hits(next) == 1 && incidents.hit(next, 0) == IncidentSink.EVERYTHING) {
                return true;
            }
            alone.clear();
            enter(alone, incidents, next);
            return alone.qualified();
        }
        leave(incidents, incidents.startYear(next), reachUntil);
        active[activeCount++] = next;
        enter(inReach, incidents, next);
        return inReach.qualified();
    }

    private void leave(Incidents incidents, double year, double[] reachUntil) {
        int kept = 0;
        for (int a = 0; a < activeCount; a++) {
            int incident = active[a];
            if (reachUntil[incident] > year) {
                active[kept++] = incident;
            } else {
                for (int h = 0; h < incidents.hits(incident); h++) {
                    inReach.remove(incidents.hit(incident, h));
                }
            }
        }
        activeCount = kept;
    }

    private static void enter(Muster muster, Incidents incidents, int incident) {
        for (int h = 0; h < incidents.hits(incident); h++) {
            muster.add(incidents.hit(incident, h));
        }
    }
}
