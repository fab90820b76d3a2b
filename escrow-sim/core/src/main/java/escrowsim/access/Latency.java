package escrowsim.access;

import java.util.List;

/**
 * How long answers take, in full.
 *
 * @param answeredShare of the requests that are put to the custodians, how many are ever answered
 * @param usefulWithinHours the deadline
 * @param inTimeShare how many are answered by then
 * @param quantiles from the quickest answers to the slowest
 */
public record Latency(double answeredShare, double usefulWithinHours, double inTimeShare, List<Quantile> quantiles) {

    private static final List<Double> LEVELS = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99);

    /**
     * One point of the distribution.
     *
     * @param answersShare of the answers that have come by then
     * @param hours from the request on
     */
    public record Quantile(double answersShare, double hours) {}

    public Latency {
        quantiles = List.copyOf(quantiles);
    }

    static Latency of(AnswerTimes times, double usefulWithinHours) {
        return new Latency(
                times.answered(),
                usefulWithinHours,
                times.answeredWithin(usefulWithinHours),
                LEVELS.stream()
                        .map(level -> new Quantile(level, times.quantileHours(level)))
                        .toList());
    }
}
