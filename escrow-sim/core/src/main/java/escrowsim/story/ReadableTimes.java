package escrowsim.story;

import java.util.Map;
import java.util.TreeMap;

/** Sending times whose traffic can be read so far, as disjoint intervals. Mutable. */
final class ReadableTimes {

    /** Shorter than this is a point. */
    private static final double POINT_YEARS = 1e-12;

    /** The ends, by their starts. */
    private final TreeMap<Double, Double> intervals = new TreeMap<>();

    /** Adds an interval, and says whether any of it is new. */
    boolean add(double from, double to) {
        boolean isNew = !covers(from, to);
        double start = from;
        double end = to;
        Map.Entry<Double, Double> before = intervals.floorEntry(to);
        while (before != null && before.getValue() >= from) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            intervals.remove(before.getKey());
            before = intervals.floorEntry(to);
        }
        intervals.put(start, end);
        return isNew;
    }

    private boolean covers(double from, double to) {
        Map.Entry<Double, Double> around = intervals.floorEntry(from + POINT_YEARS);
        return around != null && around.getValue() >= to - POINT_YEARS;
    }

    /** How long the times before and after a moment last together, in years. */
    double yearsBefore(double year) {
        return intervals.entrySet().stream()
                .mapToDouble(interval -> Math.max(0, Math.min(interval.getValue(), year) - interval.getKey()))
                .sum();
    }
}
