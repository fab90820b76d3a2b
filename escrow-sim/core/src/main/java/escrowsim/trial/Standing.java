package escrowsim.trial;

import java.util.List;

/**
 * How near some custodians are to a qualified set: the one that lacks fewest of them, and of those the smallest.
 *
 * @param held its members that are there, by index
 * @param needed how many members it has
 */
public record Standing(List<Integer> held, int needed) {

    public Standing {
        held = List.copyOf(held);
    }

    public int missing() {
        return needed - held.size();
    }

    boolean nearerThan(Standing other) {
        return missing() < other.missing() || (missing() == other.missing() && held.size() > other.held.size());
    }
}
