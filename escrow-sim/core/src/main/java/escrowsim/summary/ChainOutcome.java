package escrowsim.summary;

import escrowsim.network.ChainTally;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one way to look at contacts came to, with its Monte Carlo error. Every metric is a ratio of two sums over parts of the
 * worlds that know nothing of each other (networks, or single worlds where the network is given), so one error serves all:
 * that of a ratio to first order, with Student's t for the number of parts. Where the sum is 0, or a chance, worlds count
 * alone and the interval is Clopper and Pearson's.
 *
 * @param people that one world could sweep in
 */
public record ChainOutcome(List<ChainTally> parts, int people) {

    public ChainOutcome {
        parts = List.copyOf(parts);
    }

    /** By a day, within so many hops; empty where there is nothing to estimate. */
    public Optional<Estimate> of(ChainMetric metric, int hop, int day) {
        return switch (metric) {
            case P_ANY_ASSOCIATE -> Optional.of(chance(hop, day));
            case ASSOCIATES_REACHED_SHARE ->
                ratio(part -> part.reached(hop, day), part -> (double) part.associates(), 1, hop, day);
            case INNOCENTS_SWEPT ->
                ratio(part -> part.innocents(hop, day), part -> (double) part.worlds(), people, hop, day);
            case INNOCENTS_PER_ASSOCIATE ->
                ratio(
                        part -> part.innocents(hop, day),
                        part -> part.reached(hop, day),
                        Double.POSITIVE_INFINITY,
                        hop,
                        day);
            case DAYS_TO_REACH ->
                ratio(
                        part -> part.daysToReach(hop, day),
                        part -> part.reached(hop, day),
                        Double.POSITIVE_INFINITY,
                        hop,
                        day);
            case ACCOUNTS_OPENED ->
                ratio(part -> part.opened(hop), part -> (double) part.worlds(), people + 1.0, hop, day);
        };
    }

    private long worlds() {
        return parts.stream().mapToLong(ChainTally::worlds).sum();
    }

    private long any(int hop, int day) {
        return parts.stream().mapToLong(part -> part.any(hop, day)).sum();
    }

    /** Wider where worlds of one network turn out to be alike. */
    private Estimate chance(int hop, int day) {
        Estimate alone = Estimate.ofProbability(any(hop, day), worlds());
        Optional<Estimate> inParts = ratio(part -> part.any(hop, day), part -> (double) part.worlds(), 1, hop, day);
        return inParts.filter(estimate -> parts.size() < worlds())
                .filter(estimate -> estimate.standardError() > alone.standardError())
                .orElse(alone);
    }

    private Optional<Estimate> ratio(
            ToDoubleFunction<ChainTally> above, ToDoubleFunction<ChainTally> below, double most, int hop, int day) {
        double tops = sum(above);
        double bottoms = sum(below);
        if (bottoms == 0) {
            return Optional.empty();
        }
        double value = tops / bottoms;
        int n = parts.size();
        double squares = 0;
        for (ChainTally part : parts) {
            double residual = above.applyAsDouble(part) - value * below.applyAsDouble(part);
            squares += residual * residual;
        }
        double error = n < 2 ? 0 : StrictMath.sqrt(squares * n / (n - 1.0)) / bottoms;
        double reach = n < 2 ? Double.POSITIVE_INFINITY : error * Quantiles.student(n - 1.0, Quantiles.LEVEL);
        double high = tops == 0 ? most * ClopperPearson.high(0, worlds(), Quantiles.LEVEL) : value + reach;
        return Optional.of(new Estimate(
                value,
                error,
                Math.max(0, value - reach),
                Math.max(value, Math.min(most, high)),
                tops == 0 ? IntervalMethod.BOUNDED : IntervalMethod.STUDENT_T,
                worlds(),
                any(hop, day)));
    }

    private double sum(ToDoubleFunction<ChainTally> amount) {
        double sum = 0;
        for (ChainTally part : parts) {
            sum += amount.applyAsDouble(part);
        }
        return sum;
    }
}
