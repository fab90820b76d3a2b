package escrowsim.attack;

import java.util.List;

/**
 * The law of the incidents of a source whose rate never changes: all that sampling them in another way needs to know.
 *
 * @param attack index of the attack in the plan
 * @param perYear incidents per year
 * @param custodians each hit with probability {@code hitShare}, independently; or {@link IncidentSink#EVERYTHING} alone
 * @param dwell one for the whole incident
 * @param reach how many users' records it takes
 * @param pooledShare probability that its yield joins the common pool
 */
public record SteadyIncidents(
        int attack,
        double perYear,
        List<Integer> custodians,
        double hitShare,
        Dwell dwell,
        Reach reach,
        double pooledShare) {

    public SteadyIncidents {
        custodians = List.copyOf(custodians);
    }
}
