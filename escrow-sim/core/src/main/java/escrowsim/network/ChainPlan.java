package escrowsim.network;

import escrowsim.access.LawfulDemand.Targets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is looked for, and how often.
 *
 * @param targets who leaves the service because of the mandate
 * @param mandateYears that it has been in force when the incident happens
 */
public record ChainPlan(ContactNetwork network, Search search, Targets targets, double mandateYears, Size size) {

    /** Of worlds in a listed network: enough of them to be worth its scene. */
    private static final int BATCH = 256;

    /**
     * How far the chain goes.
     *
     * @param hops from the seed
     * @param reportDays on which results are reported, in order; after the last the search ends
     * @param seedActiveAfter whether the seed goes on after the incident
     */
    public record Search(int hops, List<Double> reportDays, boolean seedActiveAfter) {

        /** More hops reach everybody. */
        public static final int MOST_HOPS = 6;

        public Search {
            reportDays = List.copyOf(reportDays);
            if (hops < 1 || hops > MOST_HOPS) {
                throw new IllegalArgumentException("hops must be between 1 and " + MOST_HOPS + ", was " + hops);
            }
            if (reportDays.isEmpty()) {
                throw new IllegalArgumentException("until_days needs at least one day");
            }
        }

        double untilDay() {
            return reportDays.get(reportDays.size() - 1);
        }
    }

    /**
     * How many worlds.
     *
     * @param networks drawn, each for as many of the worlds; one where the network is listed
     */
    public record Size(int worlds, int networks) {
        public Size {
            if (networks < 1 || worlds < networks) {
                throw new IllegalArgumentException(
                        "networks must be between 1 and the " + worlds + " worlds, was " + networks);
            }
        }

        /** The network of a world. */
        int networkOf(long world) {
            return (int) (world * networks / worlds);
        }

        /** The first world of a network. */
        private long firstOf(int network) {
            return ((long) network * worlds + networks - 1) / networks;
        }
    }

    /**
     * Worlds of one network, one after the other.
     *
     * @param end the first one after them
     */
    record Batch(int network, long first, long end) {}

    /** All worlds, so that no part is in two batches. */
    List<Batch> batches() {
        if (network.isDrawn()) {
            return IntStream.range(0, size.networks())
                    .mapToObj(n -> new Batch(n, size.firstOf(n), size.firstOf(n + 1)))
                    .toList();
        }
        return LongStream.iterate(0, first -> first < size.worlds(), first -> first + BATCH)
                .mapToObj(first -> new Batch(0, first, Math.min(size.worlds(), first + BATCH)))
                .toList();
    }

    /** Into how many parts the worlds fall that know nothing of each other. */
    int parts() {
        return network.isDrawn() ? size.networks() : size.worlds();
    }

    int partOf(long world) {
        return network.isDrawn() ? size.networkOf(world) : (int) world;
    }
}
