package escrowsim.reproduction.papers;

import java.util.ArrayList;
import java.util.List;

/** The ways in which all three trains are lost, each train being lost with its pump or its valve. */
final class CutSets {

    private static final int ALL = 7;

    /** An event that can happen: the trains it takes away. Pumps and valves take the same ones. */
    private record Event(int trains, double probability) {}

    private final CauseModel model;
    private final List<Event> events = new ArrayList<>();

    CutSets(CauseModel model) {
        this.model = model;
        for (int kind = 0; kind < 2; kind++) {
            for (int set = 1; set <= ALL; set++) {
                if (model.probabilityOf(set) > 0) {
                    events.add(new Event(set, model.probabilityOf(set)));
                }
            }
        }
    }

    /** Exactly, by the sets of pumps and of valves that have failed. */
    double probability() {
        double[] failed = failedSets();
        double lost = 0;
        for (int pumps = 0; pumps <= ALL; pumps++) {
            for (int valves = 0; valves <= ALL; valves++) {
                lost += (pumps | valves) == ALL ? failed[pumps] * failed[valves] : 0;
            }
        }
        return lost;
    }

    private double[] failedSets() {
        double[] failed = new double[ALL + 1];
        failed[0] = 1;
        for (int set = 1; set <= ALL; set++) {
            double[] next = new double[ALL + 1];
            for (int before = 0; before <= ALL; before++) {
                next[before] += failed[before] * (1 - model.probabilityOf(set));
                next[before | set] += failed[before] * model.probabilityOf(set);
            }
            failed = next;
        }
        return failed;
    }

    /** The sum of the probabilities of the minimal cut sets: an upper bound, close where events are rare. */
    double rareEventSum() {
        double sum = 0;
        for (int chosen = 1; chosen < 1 << events.size(); chosen++) {
            sum += isMinimal(chosen) ? probabilityOf(chosen) : 0;
        }
        return sum;
    }

    /** How many minimal cut sets there are. */
    int minimal() {
        int count = 0;
        for (int chosen = 1; chosen < 1 << events.size(); chosen++) {
            count += isMinimal(chosen) ? 1 : 0;
        }
        return count;
    }

    private boolean isMinimal(int chosen) {
        if (trains(chosen) != ALL) {
            return false;
        }
        for (int i = 0; i < events.size(); i++) {
            if ((chosen >> i & 1) == 1 && trains(chosen & ~(1 << i)) == ALL) {
                return false;
            }
        }
        return true;
    }

    private int trains(int chosen) {
        int trains = 0;
        for (int i = 0; i < events.size(); i++) {
            trains |= (chosen >> i & 1) == 1 ? events.get(i).trains() : 0;
        }
        return trains;
    }

    private double probabilityOf(int chosen) {
        double probability = 1;
        for (int i = 0; i < events.size(); i++) {
            probability *= (chosen >> i & 1) == 1 ? events.get(i).probability() : 1;
        }
        return probability;
    }
}
