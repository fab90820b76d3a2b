package escrowsim.formula;

import escrowsim.formula.MarkovChain.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Exponential stages one after the other (hypoexponential). The k-th answer of n custodians asked in parallel is k more stages,
 * of rates {@code n r, ..., (n-k+1) r}.
 */
public record Stages(List<Double> rates) {

    public Stages {
        rates = List.copyOf(rates);
        rates.forEach(rate -> Require.positive("rate", rate));
    }

    /** These stages, and then the k-th of n answers. */
    public Stages thenAnswers(int k, int n, double rate) {
        Require.threshold(k, n);
        return new Stages(DoubleStream.concat(
                        rates.stream().mapToDouble(Double::doubleValue),
                        IntStream.range(0, k).mapToDouble(j -> (n - j) * rate))
                .boxed()
                .toList());
    }

    /** So many alike: Erlang. */
    public static Stages alike(int stages, double rate) {
        return new Stages(java.util.Collections.nCopies(stages, rate));
    }

    public double mean() {
        return rates.stream().mapToDouble(rate -> 1 / rate).sum();
    }

    public double variance() {
        return rates.stream().mapToDouble(rate -> 1 / (rate * rate)).sum();
    }

    public double by(double time) {
        List<Transition> transitions = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            transitions.add(new Transition(i, i + 1, rates.get(i)));
        }
        MarkovChain chain = new MarkovChain(rates.size() + 1, transitions);
        return chain.after(time, chain.in(0))[rates.size()];
    }

    public double quantile(double level) {
        Require.level(level);
        return Inverse.of(this::by, level);
    }
}
