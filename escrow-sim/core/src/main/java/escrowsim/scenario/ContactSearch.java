package escrowsim.scenario;

import escrowsim.network.ChainPlan;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The question whether somebody acted alone, as a scenario asks it.
 *
 * @param storedDays how long the service keeps ciphertext
 * @param milestones what became known without escrow, by day
 */
public record ContactSearch(
        ChainPlan plan, WithoutEscrow without, double storedDays, SortedMap<Double, String> milestones) {

    public ContactSearch {
        milestones = Collections.unmodifiableSortedMap(new TreeMap<>(milestones));
    }

    /** What can be looked at without escrow. */
    public record WithoutEscrow(
            double phoneHistoryDays,
            double phoneOpenedShare,
            double phoneOpenedDays,
            double metadataKeptDays,
            double metadataAnswerDays) {}
}
