package escrowsim.formula;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The threshold that costs least when exposure and denial both have a price. A property of its inputs: it says nothing of what
 * they should be.
 */
public record ThresholdChoice(
        int n, double pCompromised, double availability, double costOfExposure, double costOfDenial) {

    public ThresholdChoice {
        Require.probability("p compromised", pCompromised);
        Require.probability("availability", availability);
    }

    /** {@code costOfExposure P(at least k compromised) + costOfDenial P(fewer than k available)}. */
    public double cost(int k) {
        return costOfExposure * BinomialTail.atLeast(n, k, pCompromised)
                + costOfDenial * BinomialTail.atLeast(n, n - k + 1, 1 - availability);
    }

    /** The smallest of those that cost least. */
    public int cheapest() {
        return IntStream.rangeClosed(1, n)
                .boxed()
                .min(Comparator.comparingDouble(this::cost))
                .orElseThrow();
    }
}
