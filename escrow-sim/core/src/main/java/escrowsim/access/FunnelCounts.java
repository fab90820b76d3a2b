package escrowsim.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many requests are expected to end in which way. Each count is the mean of a Poisson variable, and they are
 * independent: thinning a Poisson process leaves independent Poisson processes.
 *
 * @param requests all requests
 * @param ends the requests by the way they end; they add up to all
 * @param wrongful accesses aimed at the wrong person or period, whichever way they ended
 * @param obtainedWithoutEscrow what requests about the service would get by other means if there were no mandate
 * @param usefulWithoutEscrow the useful ones of those: the no-escrow baseline, the same in every design
 */
public record FunnelCounts(
        double requests,
        Map<RequestEnd, Double> ends,
        double wrongful,
        double obtainedWithoutEscrow,
        double usefulWithoutEscrow) {

    public FunnelCounts {
        ends = Collections.unmodifiableMap(new EnumMap<>(ends));
    }

    public double ended(RequestEnd end) {
        return ends.getOrDefault(end, 0.0);
    }

    /** Requests for which custodians opened something. */
    public double accesses() {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().isAccess())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Useful accesses above the no-escrow baseline. */
    public double useful() {
        return ended(RequestEnd.USEFUL);
    }

    /** The same for a time that is this many times as long. */
    FunnelCounts times(double factor) {
        Map<RequestEnd, Double> scaled = new EnumMap<>(ends);
        scaled.replaceAll((end, count) -> count * factor);
        return new FunnelCounts(
                requests * factor,
                scaled,
                wrongful * factor,
                obtainedWithoutEscrow * factor,
                usefulWithoutEscrow * factor);
    }
}
