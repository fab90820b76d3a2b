package escrowsim.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * Sees what a kernel does in a trial that is told, and what it forgets otherwise: who holds what, and who took part in which
 * opening. Mutable, for one trial.
 */
final class Witness {

    /**
     * What one stay at one custodian gives.
     *
     * @param pool the incident that works alone, or {@link #POOLED}
     * @param version year in which the version of its shares begins
     * @param stay index among the intrusions
     * @param lasts whether it is usable for ever, as a copy is
     * @param fromYear usable from
     * @param untilYear and until, unless it lasts
     * @param oldestYear the sending times whose shares it holds begin here
     * @param newestYear and end here
     */
    record Hand(
            int pool,
            double version,
            int stay,
            int custodian,
            boolean lasts,
            double fromYear,
            double untilYear,
            double oldestYear,
            double newestYear) {

        boolean usableAt(double year) {
            boolean inside = year < untilYear || (fromYear == untilYear && year == fromYear);
            return fromYear <= year && (lasts || inside);
        }

        boolean covers(double sentYear) {
            return oldestYear <= sentYear && sentYear < newestYear;
        }
    }

    static final int POOLED = -1;

    final List<Hand> hands = new ArrayList<>();
    /** The intrusions that took part, by opening. */
    final List<List<Integer>> partakers = new ArrayList<>();

    void gathered(Holdings holdings, TrialState state, double versionYear) {
        for (int i = 0; i < holdings.count; i++) {
            int incident = state.intrusions().incident[holdings.intrusion[i]];
            hands.add(new Hand(
                    state.incidents().pooled(incident) ? POOLED : incident,
                    versionYear,
                    holdings.intrusion[i],
                    holdings.custodian[i],
                    holdings.exportable[i],
                    holdings.from[i],
                    holdings.until[i],
                    holdings.exportable[i] ? holdings.oldest[i] : Double.NEGATIVE_INFINITY,
                    holdings.exportable[i] ? holdings.newest[i] : Double.POSITIVE_INFINITY));
        }
    }

    void tookPart(int opening, int intrusion) {
        while (partakers.size() <= opening) {
            partakers.add(new ArrayList<>());
        }
        partakers.get(opening).add(intrusion);
    }
}
