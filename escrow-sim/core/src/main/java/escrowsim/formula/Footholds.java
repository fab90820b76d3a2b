package escrowsim.formula;

import escrowsim.formula.MarkovChain.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * The number of n custodians that are compromised at the same time: each is compromised at {@code perYear} and found out at
 * {@code detectedPerYear}; a second incident at a compromised custodian does nothing.
 *
 * <p>A birth and death chain: up from j at {@code (n-j) perYear}, down at {@code j detectedPerYear}. Custodians are independent,
 * so at time t the number is binomial with {@code q(t) = rate / (rate + detected) (1 - exp(-(rate + detected) t))}.
 */
public record Footholds(int n, double perYear, double detectedPerYear) {

    public Footholds {
        Require.notNegative("rate", perYear);
        Require.notNegative("detection rate", detectedPerYear);
    }

    /** The probability that k were compromised at the same time by then: the chain with k absorbing. */
    public double everBy(int k, double years) {
        MarkovChain chain = until(k);
        return chain.after(years, chain.in(0))[k];
    }

    /** The mean time until k are compromised at the same time. */
    public double meanYearsTo(int k) {
        return until(k).meanTimeToLast();
    }

    /** The probability that at least k are compromised at that time. */
    public double at(int k, double years) {
        return BinomialTail.atLeast(n, k, one(years));
    }

    /** The expected time with at least k compromised: the integral of {@link #at}. */
    public double expectedYears(int k, double years) {
        return Integral.of(t -> at(k, t), 0, years);
    }

    /** In the long run, the share of time with at least k compromised. */
    public double fraction(int k) {
        return BinomialTail.atLeast(n, k, longRun());
    }

    /** In the long run, how often k is reached from below. */
    public double episodesPerYear(int k) {
        return BinomialTail.exactly(n, k - 1, longRun()) * (n - k + 1) * perYear;
    }

    /** In the long run, the mean length of a time with at least k compromised (Little). */
    public double meanEpisodeYears(int k) {
        return fraction(k) / episodesPerYear(k);
    }

    private double one(double years) {
        double both = perYear + detectedPerYear;
        return longRun() * Occurrence.of(both * years);
    }

    private double longRun() {
        return perYear / (perYear + detectedPerYear);
    }

    private MarkovChain until(int k) {
        Require.threshold(k, n);
        List<Transition> transitions = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            transitions.add(new Transition(j, j + 1, (n - j) * perYear));
            if (j > 0) {
                transitions.add(new Transition(j, j - 1, j * detectedPerYear));
            }
        }
        return new MarkovChain(k + 1, transitions);
    }
}
